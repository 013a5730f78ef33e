package be.huurwerk.arrears.bankstatement;

import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a movement that the bank announced. */
@Schema(name = "AnnouncedMovement")
record AnnouncementView(
        UUID announcedMovementId,

        @Schema(description = "Of the landlord") String account,

        @Schema(description = "Positive is money received") BigDecimal amount,

        LocalDate bookedOn,
        LocalDate valueDate,
        Optional<String> structuredCommunication,
        @Withheld Optional<String> communication,
        @Withheld Optional<String> counterpartyName,
        @Withheld Optional<String> counterpartyAccount,

        @Schema(description = "The rent account that its communication names")
        Optional<UUID> rentAccountId,

        @Schema(description = "The movement of a statement that it turned out to be; absent while it is awaited")
        Optional<UUID> movementId) {

    static AnnouncementView of(Announcement announcement) {
        return new AnnouncementView(
                announcement.announcedMovementId(),
                announcement.account(),
                announcement.amount().amount(),
                announcement.bookedOn(),
                announcement.valueDate(),
                announcement.structuredCommunication(),
                announcement.communication(),
                filled(announcement.counterpartyName()),
                filled(announcement.counterpartyAccount()),
                announcement.rentAccountId(),
                announcement.movementId());
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
