package be.huurwerk.arrears.transfer;

import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a transfer. */
@Schema(name = "Transfer")
record TransferView(
        String href,

        @Schema(description = "The source of both lines in the ledger")
        UUID transferId,

        @Schema(description = "The rent account that credit left")
        UUID from,

        @Schema(description = "The rent account that it went to")
        UUID to,

        @Personal BigDecimal amount,
        Transfer.Ground ground,
        @Withheld Optional<String> reason,
        LocalDate bookedOn,

        @Schema(description = "The client that asked it") String client,

        @Schema(description = "The person, as the token issuer knows it; of a client that acts for itself the client")
        String subject,

        OffsetDateTime at) {

    static TransferView of(Transfer transfer) {
        return new TransferView(
                "/arrears/v1/transfers/" + transfer.transferId(),
                transfer.transferId(),
                transfer.from(),
                transfer.to(),
                transfer.amount().amount(),
                transfer.ground(),
                transfer.reason(),
                transfer.bookedOn(),
                transfer.who().client(),
                transfer.who().subject(),
                Moments.inBrussels(transfer.at()));
    }
}
