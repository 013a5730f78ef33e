package be.huurwerk.bankformats.pain;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What stands at the top of a file.
 *
 * @param messageId of this file alone: a bank refuses it the second time
 * @param initiator name of who sends it
 * @param enterpriseNumber ten digits; the issuer beside it is the Crossroads Bank for Enterprises
 */
public record FileHeader(
        String messageId, OffsetDateTime createdAt, String initiator, Optional<String> enterpriseNumber) {

    /** @throws IllegalArgumentException when the identifier, the name or the enterprise number can't be written */
    public FileHeader {
        messageId = SepaText.identifier(messageId);
        initiator = SepaText.name(initiator);
        if (enterpriseNumber.filter(number -> !number.matches("[01][0-9]{9}")).isPresent()) {
            throw new IllegalArgumentException("an enterprise number has ten digits");
        }
    }
}
