#include "names.hpp"

namespace minutes {

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::minutes: return "minutes";
        case Kind::agenda: return "agenda";
        case Kind::plan: return "plan";
        case Kind::other: return "other";
    }
    return "other";
}

std::string_view to_string(Attendance attendance) {
    switch (attendance) {
        case Attendance::present: return "present";
        case Attendance::in_attendance: return "in_attendance";
        case Attendance::guest: return "guest";
        case Attendance::observer: return "observer";
        case Attendance::apologies: return "apologies";
        case Attendance::absent: return "absent";
    }
    return "present";
}

std::string_view in_words(Attendance attendance) {
    return attendance == Attendance::in_attendance ? "in attendance" : to_string(attendance);
}

std::string_view to_string(Status status) {
    switch (status) {
        case Status::open: return "open";
        case Status::done: return "done";
        case Status::carried: return "carried";
        case Status::dropped: return "dropped";
    }
    return "open";
}

std::string_view to_string(Form form) {
    switch (form) {
        case Form::label: return "label";
        case Form::column: return "column";
        case Form::marker: return "marker";
        case Form::list: return "list";
        case Form::checkbox: return "checkbox";
        case Form::implied: return "implied";
    }
    return "label";
}

}  // namespace minutes
