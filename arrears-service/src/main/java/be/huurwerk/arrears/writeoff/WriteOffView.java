package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.writeoff.WriteOff.Act;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a write-off. */
@Schema(name = "WriteOff")
record WriteOffView(
        String href,
        UUID writeOffId,
        UUID rentAccountId,
        WriteOff.Ground ground,
        @Withheld String reason,
        @Personal BigDecimal amount,

        @Personal
        @Schema(
                description =
                        "What of it is given up as it is known now: less than the amount where a debt was paid before, or turned out to be lower")
        BigDecimal stands,

        List<DebtView> debts,
        WriteOff.Status status,
        ActView proposed,

        @Schema(description = "By whom it was approved and booked, or refused")
        Optional<ActView> decided,

        @Schema(description = "By whom it was taken back") Optional<ActView> reversed) {

    @Schema(name = "WriteOffDebt")
    record DebtView(
            @Schema(description = "The line that began the debt")
            UUID entryId,

            @Personal BigDecimal amount) {}

    @Schema(name = "WriteOffAct")
    record ActView(
            String client,

            @Schema(
                    description =
                            "The person, as the token issuer knows it; of a client that acts for itself the client")
            String subject,

            LocalDate on,
            OffsetDateTime at,
            @Withheld Optional<String> reason) {

        static ActView of(Act act) {
            return new ActView(
                    act.by().client(), act.by().subject(), act.on(), Moments.inBrussels(act.at()), act.reason());
        }
    }

    static WriteOffView of(WriteOff writeOff) {
        return new WriteOffView(
                "/arrears/v1/writeOffs/" + writeOff.writeOffId(),
                writeOff.writeOffId(),
                writeOff.rentAccountId(),
                writeOff.ground(),
                writeOff.reason(),
                writeOff.amount().amount(),
                writeOff.stands().amount(),
                writeOff.debts().stream()
                        .map(part -> new DebtView(part.itemId(), part.amount().amount()))
                        .toList(),
                writeOff.status(),
                ActView.of(writeOff.proposal()),
                writeOff.decision().map(ActView::of),
                writeOff.reversal().map(ActView::of));
    }
}
