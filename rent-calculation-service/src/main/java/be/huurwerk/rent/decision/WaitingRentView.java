package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rent that can't be decided yet, in JSON.
 *
 * @param missing the facts that it waits for
 * @param unknownParameter the first figure of the law that it waits for
 * @param unknown all of them; left out when it waits for facts
 */
@Schema(name = "WaitingRent")
record WaitingRentView(
        UUID tenancyId,
        LocalDate effectiveFrom,
        DecisionReason reason,
        OffsetDateTime since,
        List<MissingView> missing,
        @Withheld Optional<UnknownParameter> unknownParameter,
        @Withheld Optional<List<UnknownParameter>> unknown) {

    /** A missing fact; without a person it is one of the dwelling. */
    @Schema(name = "MissingFact")
    record MissingView(Optional<UUID> personId, Optional<Integer> year, Missing.What what, String detail) {

        static MissingView of(Missing missing, Language language) {
            return new MissingView(
                    missing.personId(),
                    missing.year(),
                    missing.what(),
                    missing.detail().in(language));
        }
    }

    static WaitingRentView of(WaitingRent waiting, Language language) {
        return new WaitingRentView(
                waiting.tenancyId(),
                waiting.effectiveFrom(),
                waiting.reason(),
                Moments.inBrussels(waiting.since()),
                waiting.missing().stream()
                        .map(missing -> MissingView.of(missing, language))
                        .toList(),
                waiting.unknown().stream().findFirst(),
                Optional.of(waiting.unknown()).filter(unknown -> !unknown.isEmpty()));
    }
}
