package be.huurwerk.arrears.payername;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a payer as a bank writes it: in whatever order, with titles, in capitals, without accents, cut off, of two people at once. Personal
 * data; it is compared and not kept.
 */
final class PayerName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("(?i)\\s+(?:en|et|of|ou|and)\\s+|[&+/;]|\\s-\\s");
    private static final Set<String> TITLES =
            Set.of("DHR", "HEER", "MEVR", "MEVROUW", "MW", "MR", "MME", "MEJ", "MONSIEUR", "MADAME", "MADAM");
    /** Of a longer name it is not clear which words are one person's. */
    private static final int MOST_WORDS = 6;

    private final List<List<String>> people = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();

    private PayerName(String given) {
        for (String one : BETWEEN_PEOPLE.split(given)) {
            List<String> person =
                    words(one).stream().filter(word -> !TITLES.contains(word)).toList();
            people.add(person);
            words.addAll(person);
        }
    }

    static PayerName of(String given) {
        return new PayerName(given);
    }

    /** A name to ask for: each part by its beginning. */
    record Split(String givenName, String familyName) {

        @Override
        public String toString() {
            return "Split";
        }
    }

    /** How it may be divided: the given name stands first or last. None for a name of one word. */
    List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (List<String> person : people) {
            int last = person.size() - 1;
            if (last > 0 && last < MOST_WORDS) {
                splits.add(new Split(person.get(0), String.join(" ", person.subList(1, last + 1))));
                splits.add(new Split(person.get(last), String.join(" ", person.subList(0, last))));
            }
        }
        return splits.stream().distinct().limit(4).toList();
    }

    /** Whether all words of somebody's name stand in it, whatever their order; of the given name the initial suffices. */
    boolean fits(String givenName, String familyName) {
        List<String> given = words(givenName);
        List<String> family = words(familyName);
        return !given.isEmpty()
                && !family.isEmpty()
                && words.containsAll(family)
                && (words.containsAll(given) || words.contains(given.get(0).substring(0, 1)));
    }

    /** As {@link #fits(String, String)}, of a name of which the given name is the first word. */
    boolean fits(String name) {
        List<String> all = words(name);
        return all.size() > 1 && fits(all.get(0), String.join(" ", all.subList(1, all.size())));
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "PayerName";
    }
}
