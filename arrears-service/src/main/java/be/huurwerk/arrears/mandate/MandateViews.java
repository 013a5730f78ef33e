package be.huurwerk.arrears.mandate;

import be.huurwerk.arrears.IbanCheck;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of mandates. */
final class MandateViews {

    /** As a bank takes it: SEPA's characters, no slash at an end and no two in a row. */
    private static final String REFERENCE =
            "[A-Za-z0-9\\-?:().,'+]([A-Za-z0-9\\-?:().,'+ ]|/(?!/)){0,33}[A-Za-z0-9\\-?:().,'+]|[A-Za-z0-9\\-?:().,'+]";

    private MandateViews() {}

    @Schema(name = "MandateRequest")
    record MandateRequest(
            @Schema(description = "Names it to the bank; of the landlord alone, for ever") @Pattern(regexp = REFERENCE)
            String reference,

            LocalDate signedOn,
            @Personal @CheckedBy(IbanCheck.class) String iban,

            @Personal @Schema(description = "Of the account, where that is another than the tenants")
            Optional<@Size(min = 1, max = 70) @Pattern(regexp = ".*[A-Za-z0-9].*") String> holder) {}

    @Schema(name = "MandateEndRequest")
    record EndRequest(
            @Schema(description = "The last day on which it may be used")
            LocalDate endedOn,

            Mandate.EndReason reason) {}

    @Schema(name = "Mandate")
    record MandateView(
            String href,
            UUID mandateId,
            UUID rentAccountId,
            String reference,
            LocalDate signedOn,

            @Withheld @Schema(description = "Absent once the file is erased")
            Optional<String> iban,

            @Withheld Optional<String> holder,
            Optional<LocalDate> endedOn,
            Optional<Mandate.EndReason> endReason,

            @Schema(description = "Day of the last collection under it")
            Optional<LocalDate> lastUsedOn,

            @Schema(
                    description =
                            "The last day on which it may be used: its end, or that after which it was unused too long")
            LocalDate usableUntil) {

        static MandateView of(Mandate mandate, Parameters parameters) {
            return new MandateView(
                    "/arrears/v1/mandates/" + mandate.mandateId(),
                    mandate.mandateId(),
                    mandate.rentAccountId(),
                    mandate.reference(),
                    mandate.signedOn(),
                    mandate.iban(),
                    mandate.holder(),
                    mandate.end().map(Mandate.End::on),
                    mandate.end().map(Mandate.End::reason),
                    mandate.lastUsedOn(),
                    mandate.usableUntil(parameters));
        }
    }
}
