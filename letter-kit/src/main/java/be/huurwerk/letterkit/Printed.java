package be.huurwerk.letterkit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A printed letter.
 *
 * @param pdf the bytes
 * @param hash their SHA-256, in hexadecimal
 */
public record Printed(byte[] pdf, String hash) {

    static Printed of(byte[] pdf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
            return new Printed(pdf, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
