package be.huurwerk.benchmarks.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes pictures of recordings, and a table of the hottest paths. */
final class Profile {

    private static final int PATHS_OF_A_PROCESS = 6;
    private static final int PATHS_OF_ALL = 3;
    private static final int TOPS = 12;

    private Profile() {}

    /** Writes beside each recording its stacks, collapsed, and its flame graph; prints the hottest paths. */
    static void print(Map<String, Path> recordings) throws IOException {
        List<String> tops = new ArrayList<>();
        List<Of> all = new ArrayList<>();
        System.out.println(
                "\n| process | hottest paths of our code, by where they begin | of its samples | most often within |\n|---|---|---|---|");
        for (Map.Entry<String, Path> one : recordings.entrySet()) {
            String name = one.getKey();
            Stacks stacks = Stacks.of(one.getValue());
            Files.write(one.getValue().resolveSibling(name + ".collapsed"), stacks.collapsed());
            Files.writeString(
                    one.getValue().resolveSibling(name + ".svg"),
                    new FlameGraph(stacks).svg(name + ", " + stacks.total() + " samples"));
            for (Stacks.Hot hot : stacks.hottest(PATHS_OF_A_PROCESS)) {
                all.add(new Of(name, hot));
                System.out.printf(
                        Locale.ROOT,
                        "| %s | `%s` | %d of %d (%.0f %%) | `%s` |%n",
                        name,
                        shortened(hot.entry()),
                        hot.samples(),
                        stacks.total(),
                        100.0 * hot.samples() / stacks.total(),
                        shortened(hot.within()));
            }
            stacks.tops().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .limit(TOPS)
                    .forEach(top -> tops.add(String.format(
                            Locale.ROOT, "%s %d of %d: %s", name, top.getValue(), stacks.total(), top.getKey())));
        }
        printHottest(all);
        tops.forEach(System.err::println);
    }

    private record Of(String process, Stacks.Hot hot) {}

    /** Of all processes together, which are sampled at the same pace. */
    private static void printHottest(List<Of> all) {
        System.out.println("\nThe hottest of all:");
        all.stream()
                .sorted(Comparator.comparingLong((Of one) -> one.hot().samples())
                        .reversed())
                .limit(PATHS_OF_ALL)
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "* %s: `%s`, most often within `%s`, %d samples%n",
                        one.process(),
                        shortened(one.hot().entry()),
                        shortened(one.hot().within()),
                        one.hot().samples()));
    }

    private static String shortened(String frame) {
        return frame.replace("be.huurwerk.", "");
    }
}
