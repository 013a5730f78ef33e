package be.huurwerk.regulation.parameter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hashes of the parameter files, a topic at a time. */
final class Fingerprints {

    private static final int LENGTH = 12;

    private final SortedMap<String, String> texts;

    Fingerprints(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    String of(String topic) {
        MessageDigest digest = sha256();
        texts.forEach((name, text) -> {
            if (restsOn(topic, name)) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** Whether an answer of the topic can rest on the file. */
    static boolean restsOn(String topic, String name) {
        return name.startsWith(topic + "/")
                || name.startsWith(Parameters.POLICY + topic + "/")
                || name.startsWith(Parameters.POLICY + "common/");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
