package be.huurwerk.system;

import be.huurwerk.testsupport.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guide whose calls run: blocks of shell, each followed by the answer that it says to give. */
record Guide(List<Call> calls) {

    private static final Pattern BLOCK = Pattern.compile("```(bash|json)\\n(.*?)```", Pattern.DOTALL);

    /** What is typed, and the answer as JSON; empty where the guide shows none. */
    record Call(String shell, String answer) {}

    /** @param name of a file in {@code docs/guides} */
    static Guide named(String name) {
        List<Call> calls = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text(name));
        while (blocks.find()) {
            if (blocks.group(1).equals("bash")) {
                calls.add(new Call(blocks.group(2), ""));
            } else {
                int last = calls.size() - 1;
                calls.set(last, new Call(calls.get(last).shell(), blocks.group(2)));
            }
        }
        return new Guide(List.copyOf(calls));
    }

    /** All of it as one script; what a call prints begins at a line {@code mark} of its own. */
    String script(String mark) {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        calls.forEach(
                call -> script.append("echo; echo '").append(mark).append("'\n").append(call.shell()));
        return script.toString();
    }

    private static String text(String name) {
        try {
            return Files.readString(ProjectRoot.resolve("docs/guides").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
