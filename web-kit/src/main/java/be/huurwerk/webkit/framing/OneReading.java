package be.huurwerk.webkit.framing;

import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** That headers say one thing only: to which host a call goes, who calls, and where its body ends (RFC 9112 sections 3.2 and 6.1, RFC 9110 section 5.3). */
final class OneReading {
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final List<String> ONCE = List.of("Host", "Authorization", TRANSFER_ENCODING, "Content-Type");

    private OneReading() {}

    /**
     * What somebody could read in another way; empty where there is nothing. A folded Transfer-Encoding shows a space that was put for the fold,
     * and so is not chunked.
     *
     * @param headers all values of a header
     */
    static Optional<Text> fault(Function<String, List<String>> headers) {
        for (String name : ONCE) {
            if (headers.apply(name).size() > 1) {
                return Optional.of(new Text(
                        "The header " + name + " is there more than once.",
                        "De header " + name + " staat er meermaals."));
            }
        }
        return headers.apply(TRANSFER_ENCODING).stream().allMatch("chunked"::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(new Text(
                        "Of transfer codings only chunked is known.",
                        "Van de transfercoderingen is alleen chunked gekend."));
    }
}
