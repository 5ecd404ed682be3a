// Work on many things at once, with the results handed over in their order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace minutes::tool {

// Calls make(i) for 0 <= i < count, in `workers` threads, and take(result) for each in order, in this thread, until it
// returns false. No more results than four a worker wait to be taken, so that memory does not grow with their number.
// What make or take throws is thrown here. With one worker everything is done in this thread.
template <typename Make, typename Take>
void in_order(std::size_t count, std::size_t workers, const Make& make, const Take& take) {
    using Made = decltype(make(std::size_t{0}));
    workers = std::min(workers, count);
    if (workers <= 1) {
        for (std::size_t i = 0; i < count; ++i)
            if (!take(make(i))) return;
        return;
    }
    struct Slot {
        std::optional<Made> made;
        std::exception_ptr thrown;
        bool filled() const { return made.has_value() || thrown != nullptr; }
    };
    std::vector<Slot> slots(4 * workers);
    std::mutex lock;
    std::condition_variable filled, room;
    std::size_t given = 0, taken = 0;
    bool stopped = false;

    const auto work = [&] {
        std::unique_lock held(lock);
        for (;;) {
            room.wait(held, [&] { return stopped || given == count || given < taken + slots.size(); });
            if (stopped || given == count) return;
            const std::size_t i = given++;
            held.unlock();
            Slot slot;
            try {
                slot.made.emplace(make(i));
            } catch (...) {
                slot.thrown = std::current_exception();
            }
            held.lock();
            slots[i % slots.size()] = std::move(slot);
            filled.notify_one();
        }
    };
    struct Crew {
        std::vector<std::thread> threads;
        std::mutex& lock;
        std::condition_variable& room;
        bool& stopped;
        ~Crew() {
            {
                const std::lock_guard held(lock);
                stopped = true;
            }
            room.notify_all();
            for (std::thread& thread : threads) thread.join();
        }
    } crew{{}, lock, room, stopped};
    for (std::size_t i = 0; i < workers; ++i) crew.threads.emplace_back(work);

    for (std::size_t i = 0; i < count; ++i) {
        Slot slot;
        {
            std::unique_lock held(lock);
            filled.wait(held, [&] { return slots[i % slots.size()].filled(); });
            slot = std::exchange(slots[i % slots.size()], Slot{});
            taken = i + 1;
        }
        room.notify_all();
        if (slot.thrown) std::rethrow_exception(slot.thrown);
        if (!take(std::move(*slot.made))) return;
    }
}

}  // namespace minutes::tool
