package be.huurwerk.arrears.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of a bank account what can be compared and, without the installation's key, not be turned back: HMAC-SHA256. */
@ApplicationScoped
class AccountHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    AccountHash(@ConfigProperty(name = "huurwerk.account-key") String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** In hexadecimal; spaces and capitals make no difference. */
    String of(String account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            String compact = account.replace(" ", "").toUpperCase(Locale.ROOT);
            return HexFormat.of().formatHex(mac.doFinal(compact.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
