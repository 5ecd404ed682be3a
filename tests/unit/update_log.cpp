#include "update_log.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

Minutes meeting(const std::string& date, const std::string& body) {
    return test::minutes_of("# Harbour Trust Board\n\nMinutes of the meeting held on " + date +
                                "\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## 1. Jetty\n\n" + body,
                            date + ".md");
}

// Functions: what the parser needs is made after what stands at namespace scope.
Minutes march() {
    return meeting("7 March 2024",
                   "Action (KB, by 29 March 2024): get two quotes for the jetty\n\n"
                   "Action (TA): ask the insurer about storms\n");
}
Minutes april() {
    return meeting("4 April 2024",
                   "Action (KB, by 2 May 2024): get two quotes for the jetty (carried forward)\n\n"
                   "Action (TA): ask the insurer about storms (done)\n\n"
                   "Action (KB): =1+1 buoys to be ordered\n");
}

std::string updated(const std::string& bytes, const std::vector<Minutes>& documents) {
    const Result<ActionLog> log = read_log("log.csv", bytes);
    REQUIRE(log);
    CHECK(log->broken.empty());
    return write_csv(update_log(*log, documents).csv);
}

std::vector<LogRow> rows(const std::string& bytes) { return (*read_log("log.csv", bytes)).rows; }

std::string replaced(std::string text, const std::string& old, const std::string& now) {
    const std::size_t at = text.find(old);
    REQUIRE(at != text.npos);
    return text.replace(at, old.size(), now);
}

}  // namespace

TEST_CASE("a new log has the actions, their columns and room for people's") {
    const std::string log = updated("", {march()});
    CHECK(
        log.starts_with("id,ref,body,item,action,owners,due,state,opened,last_mentioned,last_said,times_carried,source,"
                        "status,note\r\n"));
    REQUIRE(rows(log).size() == 2);
    CHECK(log.find(
              ",,Harbour Trust Board,1 Jetty,get two quotes for the jetty,KB,2024-03-29,open,2024-03-07,2024-03-07,,0,"
              "7 March 2024.md:9,,\r\n") != log.npos);
}

TEST_CASE("later minutes update what is known and add what is new, one meeting at a time or all at once") {
    const std::string both = updated("", {march(), april()}), one_by_one = updated(updated("", {march()}), {april()});
    CHECK(both == one_by_one);
    const std::vector<LogRow> read = rows(both);
    REQUIRE(read.size() == 3);
    CHECK(read[0].action.status == Status::carried);
    CHECK(read[0].action.due == Date{2024, 5, 2});
    CHECK(read[0].times_carried == 1);
    CHECK(read[0].opened == Date{2024, 3, 7});
    CHECK(read[0].last_mentioned == Date{2024, 4, 4});
    CHECK(read[1].action.status == Status::done);
    CHECK(both.find(",'=1+1 buoys to be ordered,") != both.npos);
}

TEST_CASE("what a later meeting rewords is known in its words, month by month too") {
    const Minutes may = meeting("2 May 2024", "Action (KB): order timber for the landing stage (carried forward)\n");
    Minutes april_first = meeting("4 April 2024", "Action (KB): order timber and get two quotes (carried forward)\n");
    const Minutes first = meeting("7 March 2024", "Action (KB): get two quotes for the jetty\n");
    CHECK(updated("", {first, april_first, may}) == updated(updated(updated("", {first}), {april_first}), {may}));
}

TEST_CASE("rows of one body under two spellings of its name are of one meeting") {
    const std::string log =
        replaced(updated("", {march()}), "Harbour Trust Board,1 Jetty,ask", "Board of the Harbour Trust,1 Jetty,ask");
    for (const LogRow& row : rows(updated(log, {april()}))) CHECK(row.last_mentioned == Date{2024, 4, 4});
    CHECK(rows(updated(log, {april()})).size() == 3);
}

TEST_CASE("updating twice is updating once, and older minutes turn nothing back") {
    const std::string log = updated("", {march(), april()});
    CHECK(updated(log, {march(), april()}) == log);
    CHECK(updated(log, {april()}) == log);
    CHECK(updated(log, {march()}) == log);
    CHECK(updated(log, {}) == log);
}

TEST_CASE("people's columns, the order of rows, blank rows and cells that say the same stay byte for byte") {
    const std::string log =
        "\xEF\xBB\xBF"
        "Budget;action;Id;status;note;due;state;owners;last_mentioned;opened;body\n"
        "\" 12 \";ask the insurer about storms;a-2;waiting;\"two\nlines; and "
        "\"\"quotes\"\"\";;open;TA;07/03/2024;07/03/2024;Harbour Trust Board\n"
        ";;;;;;;;;;\n"
        "=A1;get two quotes for the jetty;a-1;;'-;29/03/2024;\"open\";KB;07/03/2024;07/03/2024;Harbour Trust Board";
    const std::string now = updated(log, {april()});
    // The insurer: done, and last mentioned in April.
    std::string expected = replaced(log, ";;open;TA;07/03/2024;", ";;done;TA;2024-04-04;");
    expected = replaced(expected, "29/03/2024;\"open\";KB;07/03/2024;", "2024-05-02;\"carried\";KB;2024-04-04;");
    CHECK(now.starts_with(expected + "\n"));
    CHECK(now.find("\n;'=1+1 buoys to be ordered;") != now.npos);
    CHECK(updated(now, {april()}) == now);
    CHECK(updated(log, {march()}) == log);
}

TEST_CASE("a log that a spreadsheet saved in its own way is the same log") {
    const std::string log = updated("", {march()});
    // Semicolons, quotes around everything, dates as shown, LF.
    std::string saved;
    for (const CsvRow& row : read_csv(log).rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            std::string text = row.cells[i].text;
            if (text == "2024-03-29") text = "29/03/2024";
            if (text == "2024-03-07") text = "07-Mar-24";
            saved += (i > 0 ? ";" : "") + csv_quoted(text, ';', true);
        }
        saved += '\n';
    }
    CHECK(updated(saved, {march()}) == saved);
    const std::string now = updated(saved, {april()});
    REQUIRE(rows(now).size() == 3);
    CHECK(rows(now)[1].action.status == Status::done);
    CHECK(now.find("\n\"a-") != now.npos);  // new rows are quoted like the others
}

TEST_CASE("a sentence about all other actions closes what only the log knows") {
    const std::string log = updated("", {march()});
    const Minutes may = meeting("2 May 2024", "All other actions have been completed.\n");
    for (const LogRow& row : rows(updated(log, {may}))) CHECK(row.action.status == Status::done);
}

TEST_CASE("approved minutes that reword what the draft said change the row, and make none") {
    const std::string log = updated("", {march()});
    Minutes approved = march();
    approved.actions.at(0).text = "get three quotes for the jetty";
    approved.actions[0].id = "a-other";
    const std::vector<LogRow> read = rows(updated(log, {approved}));
    REQUIRE(read.size() == 2);
    CHECK(read[0].action.text == "get three quotes for the jetty");
    CHECK(read[0].action.id == march().actions[0].id);
}

TEST_CASE("a log of one body needs no column for it") {
    std::string log = replaced(updated("", {march()}), ",body,", ",");
    for (int i = 0; i < 2; ++i) log = replaced(log, ",Harbour Trust Board,", ",");
    CHECK(updated(log, {march()}) == log);
    const std::string later = updated(log, {april()});
    const std::vector<LogRow> read = rows(later);
    REQUIRE(read.size() == 3);
    CHECK(read[0].action.status == Status::carried);
    CHECK(read[1].action.status == Status::done);
    CHECK(updated(later, {march(), april()}) == later);
    // An action in quite other words is still known by its id.
    CHECK(updated(replaced(log, "ask the insurer about storms", "letters"), {march()}) == log);
}

// Found by updating twice what fuzzing kept: the second time rows were doubled.
TEST_CASE("bodies that have the same actions keep their rows apart, also one whose name nobody knows") {
    const std::string twice = "Action: TA to tell the owners\n\n## 2. Crane\n\nAction: TA to tell the owners\n",
                      thrice = twice + "\n## 3. Buoys\n\nAction: TA to tell the owners\n";
    const auto of = [](const std::string& title, const std::string& actions) {
        return test::minutes_of("# " + title + "\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## 1. Jetty\n\n" + actions,
                                (title + ".md").c_str());
    };
    const std::vector<Minutes> documents{of("Harbour Trust Board, 7 March 2024", twice),
                                         of("Finance Committee, 12 March 2024", thrice),
                                         of("5 March 2024", "Action: TA to tell the owners\n")};
    REQUIRE(documents[2].meeting.body.empty());
    const std::string log = updated("", documents);
    CHECK(rows(log).size() == 6);
    CHECK(updated(log, documents) == log);
    CHECK(updated(log, {documents[0]}) == log);
    CHECK(updated(log, {documents[1]}) == log);
}

TEST_CASE("a row that people made another action keeps its id, and the minuted one gets its own") {
    const std::string log = replaced(updated("", {march()}), "Harbour Trust Board,1 Jetty,ask the insurer about storms",
                                     "Regatta Club,1 Sails,sew the spinnaker");
    const std::string later = updated(log, {march()});
    const std::vector<LogRow> read = rows(later);
    REQUIRE(read.size() == 3);
    CHECK(read[2].action.id == read[1].action.id + "-2");
    CHECK(read[2].action.text == "ask the insurer about storms");
    CHECK(updated(later, {march()}) == later);
}

TEST_CASE("a row of which nobody says when it was opened is as old as its first mention") {
    const std::string undated = replaced(updated("", {march()}), ",open,2024-03-07,2024-03-07,", ",open,,2024-03-07,");
    CHECK(rows(undated)[0].opened == Date{});
    const std::string log = updated(undated, {april()});
    CHECK(rows(log)[0].opened == Date{2024, 3, 7});
    CHECK(rows(log)[0].last_mentioned == Date{2024, 4, 4});
    CHECK(updated(log, {april()}) == log);
}

TEST_CASE("what opens a row is not said of it again, though the row had no date") {
    const std::string undated = replaced(updated("", {march()}), ",open,2024-03-07,2024-03-07,", ",open,,,");
    const std::string reworded = replaced(undated, "get two quotes for the jetty", "two quotes for the jetty please");
    const std::string log = updated(reworded, {march()});
    REQUIRE(rows(log).size() == 2);
    CHECK(rows(log)[0].opened == Date{2024, 3, 7});
    CHECK(rows(log)[0].last_said.empty());
    CHECK(updated(log, {march()}) == log);
}
