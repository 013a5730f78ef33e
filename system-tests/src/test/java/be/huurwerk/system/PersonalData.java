package be.huurwerk.system;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The personal data that the tests use, and how to find it where it must not stand. */
final class PersonalData {

    private static final int AROUND = 80;

    static final String GIVEN_NAME = "Xantippina";
    static final String FAMILY_NAME = "Vandezoekwortel";

    /** The names of the tests and of the story's persons, as whole words. */
    private static final Pattern NAMES = Pattern.compile(
            "\\b(" + GIVEN_NAME + "|" + FAMILY_NAME + "|Testhuurder|Tine|Kobe)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Eleven digits with a month of 61 to 72, which every SSIN of the tests has; in one piece or as on an identity card. */
    private static final Pattern SSINS = Pattern.compile(
            "(?<![0-9a-fA-F-])\\d{2}\\.?(6[1-9]|7[0-2])\\.?([0-2]\\d|3[01])[- ]?\\d{3}[. ]?\\d{2}(?![0-9a-fA-F-])");

    private PersonalData() {}

    /** All that is personal in a text. */
    static List<String> in(String text) {
        return found(text).map(MatchResult::group).toList();
    }

    /** All that is personal in a text, with what stands around it. */
    static Stream<String> surroundingsIn(String text) {
        return found(text)
                .map(found -> text.substring(
                        Math.max(0, found.start() - AROUND), Math.min(text.length(), found.end() + AROUND)));
    }

    private static Stream<MatchResult> found(String text) {
        return Stream.of(NAMES, SSINS).flatMap(pattern -> pattern.matcher(text).results());
    }
}
