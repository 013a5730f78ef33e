package be.huurwerk.servicekit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Cuts subjects into chunks, in the order of the ids as the database sorts them, so that two chunks never lock crosswise. */
final class Chunks {
    /** Of a chunk, unless its handler wants fewer. */
    static final int SIZE = 500;

    private Chunks() {}

    static List<List<UUID>> of(List<UUID> subjects, int size) {
        List<UUID> sorted = subjects.stream()
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        return cut(sorted, size);
    }

    /** Two halves of a chunk of two or more. */
    static List<List<UUID>> halves(List<UUID> subjects) {
        return cut(subjects, (subjects.size() + 1) / 2);
    }

    private static List<List<UUID>> cut(List<UUID> subjects, int size) {
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += size) {
            chunks.add(subjects.subList(from, Math.min(subjects.size(), from + size)));
        }
        return chunks;
    }
}
