package be.huurwerk.webkit.security;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a signed token is written (RFC 7515, sections 2 and 3.1). The framework reads it generously: with padding, or with other bits in the last sign
 * of the signature, where they mean nothing, one token would be as many as one likes.
 */
final class SignedToken {
    private static final Pattern THREE_PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.([\\w-]+)");

    private SignedToken() {}

    /** Whether it is written as its issuer wrote it; whether it is valid, is not looked at. */
    static boolean isOne(String token) {
        Matcher parts = THREE_PARTS.matcher(token);
        return parts.matches() && isWrittenAsEncoded(parts.group(1));
    }

    private static boolean isWrittenAsEncoded(String signature) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
