package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.StructuredCommunication;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes of all that stands in a movement a number that another text, account, name or day gives another one. It outlives the erasure of what
 * it was made of, and so takes the installation's key: without it nobody can try whose account or name it was.
 */
@ApplicationScoped
class Wording {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BETWEEN = "\n";

    private final SecretKeySpec key;

    Wording(@ConfigProperty(name = "huurwerk.account-key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** For the movements of one file. */
    ToLongFunction<ReadMovement> ofOneFile() {
        Mac mac = mac();
        return movement -> ByteBuffer.wrap(mac.doFinal(words(movement).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String words(ReadMovement movement) {
        ReadMovement.Identifiers identifiers = movement.identifiers();
        return String.join(
                BETWEEN,
                List.of(
                        movement.amount().toString(),
                        movement.bookedOn().toString(),
                        movement.valueDate().toString(),
                        movement.structuredCommunication()
                                .map(StructuredCommunication::digits)
                                .orElse(""),
                        movement.communication().orElse(""),
                        movement.counterpartyName(),
                        movement.counterpartyAccount(),
                        identifiers.bank(),
                        identifiers.endToEnd(),
                        identifiers.batch(),
                        identifiers.mandate(),
                        movement.undoing().toString()));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
