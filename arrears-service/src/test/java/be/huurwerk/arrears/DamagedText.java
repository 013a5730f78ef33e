package be.huurwerk.arrears;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A file as it comes out of a bad line: cut off, with lines lost, twice or changed places, and with other characters. */
final class DamagedText {

    private DamagedText() {}

    static String of(String sound, Random random) {
        List<String> lines = new ArrayList<>(sound.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), lines.get(at)));
            case 3 -> {
                return sound.substring(0, random.nextInt(sound.length()));
            }
            default -> lines.set(at, scribbled(lines.get(at), random));
        }
        return String.join("\n", lines) + "\n";
    }

    /** With another character in one place, or with a piece of itself in the place of another. */
    static String scribbled(String text, Random random) {
        int at = random.nextInt(text.length());
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(text.length());
            int length = Math.min(random.nextInt(40), text.length() - Math.max(at, from));
            return text.substring(0, at) + text.substring(from, from + length) + text.substring(at + length);
        }
        char other = random.nextBoolean() ? (char) ('0' + random.nextInt(10)) : (char) (' ' + random.nextInt(90));
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
