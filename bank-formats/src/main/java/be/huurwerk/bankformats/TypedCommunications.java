package be.huurwerk.bankformats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Structured communications that somebody typed as free text, whole or broken by spaces and punctuation. Digits are joined only from where a
 * group of digits begins to where one ends, so that nothing is found inside a longer number, such as that of an account.
 */
public final class TypedCommunications {

    private static final int DIGITS = 12;
    private static final int BASE_DIGITS = 10;
    private static final int SHORTEST_NUMBER = 7;
    /** Whatever else stands between two groups, a letter above all, keeps them apart. */
    private static final int LONGEST_BREAK = 3;

    private static final Pattern GROUP = Pattern.compile("[0-9]+");
    private static final Pattern BREAK = Pattern.compile("[ ./\\\\+*:_-]*");

    private TypedCommunications() {}

    /** Those with the right check digits. */
    public static Set<StructuredCommunication> in(String text) {
        return joined(text, DIGITS, DIGITS).stream()
                .map(StructuredCommunication::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What may have been meant by twelve digits with wrong check digits: those that differ in one digit, or by two neighbours that changed places. */
    public static Set<StructuredCommunication> nearlyIn(String text) {
        return joined(text, DIGITS, DIGITS).stream()
                .filter(digits -> !StructuredCommunication.isValid(digits))
                .flatMap(digits -> Stream.concat(oneDigitOff(digits), swapped(digits)))
                .map(StructuredCommunication::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of which the text has the number alone: the first ten digits, with or without the zeros before them. */
    public static Set<StructuredCommunication> byNumberIn(String text) {
        return joined(text, SHORTEST_NUMBER, BASE_DIGITS).stream()
                .mapToLong(Long::parseLong)
                .filter(base -> base > 0)
                .mapToObj(StructuredCommunication::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> oneDigitOff(String digits) {
        List<String> others = new ArrayList<>();
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                others.add(digits.substring(0, at) + digit + digits.substring(at + 1));
            }
        }
        return others.stream();
    }

    private static Stream<String> swapped(String digits) {
        List<String> others = new ArrayList<>();
        for (int at = 0; at + 1 < digits.length(); at++) {
            others.add(digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2));
        }
        return others.stream();
    }

    /** Groups that stand one after the other and have so many digits together. */
    private static Set<String> joined(String text, int fewest, int most) {
        Set<String> found = new LinkedHashSet<>();
        List<String> groups = new ArrayList<>();
        int end = 0;
        Matcher matcher = GROUP.matcher(text);
        while (matcher.find()) {
            if (!areNeighbours(text, end, matcher.start())) {
                groups.clear();
            }
            groups.add(matcher.group());
            end = matcher.end();
            addEndingHere(groups, fewest, most, found);
        }
        return found;
    }

    private static boolean areNeighbours(String text, int end, int start) {
        return start - end <= LONGEST_BREAK
                && BREAK.matcher(text.substring(end, start)).matches();
    }

    private static void addEndingHere(List<String> groups, int fewest, int most, Set<String> found) {
        StringBuilder joined = new StringBuilder();
        for (int at = groups.size() - 1; at >= 0; at--) {
            joined.insert(0, groups.get(at));
            if (joined.length() > most) {
                return;
            }
            if (joined.length() >= fewest) {
                found.add(joined.toString());
            }
        }
    }
}
