package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dwelling that is offered to a household which lives too large (aanbod op maat).
 *
 * @param occupants of the present dwelling on the day of the offer
 * @param surplusBedrooms of the present dwelling on that day
 * @param defects why it is no valid offer by the law of that day; none of a valid one
 */
record Offer(
        UUID offerId,
        UUID tenancyId,
        UUID dwellingId,
        LocalDate offeredOn,
        Stated stated,
        int occupants,
        int surplusBedrooms,
        List<OfferDefect> defects,
        Status parameterStatus,
        Optional<Answer> answer,
        Optional<LocalDate> withdrawnOn,
        long version) {

    /**
     * What the landlord says of it that is not known here.
     *
     * @param kilometres from the present dwelling
     * @param presentCost rent and charges of the present dwelling, euro a month
     * @param offeredCost rent and charges of the dwelling that is offered, euro a month
     */
    record Stated(
            Optional<BigDecimal> kilometres, Optional<BigDecimal> presentCost, Optional<BigDecimal> offeredCost) {}

    /** @param reason why the household refuses, where it says so */
    record Answer(Kind kind, LocalDate on, Optional<Reason> reason, Optional<Hearing> hearing) {

        @Schema(name = "OfferAnswer")
        enum Kind {
            accepted,
            refused
        }
    }

    /** The landlord heard why the household refuses. */
    record Hearing(LocalDate on, boolean valid) {}

    @Schema(name = "OfferRefusalReason")
    enum Reason {
        health,
        disability,
        work,
        school,
        /** Mantelzorg. */
        informalCare,
        other
    }

    @Schema(name = "OfferState")
    enum State {
        open,
        accepted,
        /** A valid offer, refused for a reason on which the landlord has not decided yet. */
        reasonToBeHeard,
        /** Refused for a valid reason. */
        excused,
        /** Refused; of an offer that is not valid without effect, so that no reason needs to be heard. */
        refused,
        withdrawn
    }

    boolean isValid() {
        return defects.isEmpty();
    }

    State state() {
        if (withdrawnOn.isPresent()) {
            return State.withdrawn;
        }
        return answer.map(this::state).orElse(State.open);
    }

    private State state(Answer given) {
        if (given.kind() == Answer.Kind.accepted) {
            return State.accepted;
        }
        if (given.reason().isEmpty()) {
            return State.refused;
        }
        return given.hearing()
                .map(hearing -> hearing.valid() ? State.excused : State.refused)
                .orElse(isValid() ? State.reasonToBeHeard : State.refused);
    }

    /** The day on which its refusal counts: of the answer, or of the decision on the reason. Only of a valid offer. */
    Optional<LocalDate> refusalCountsOn() {
        return answer.filter(given -> isValid() && state() == State.refused)
                .map(given -> given.hearing().map(Hearing::on).orElse(given.on()));
    }

    /** As it stood on the evening of the day; empty when it was not made, or had been withdrawn. */
    Optional<Offer> asOf(LocalDate day) {
        if (offeredOn.isAfter(day) || withdrawnOn.filter(on -> !on.isAfter(day)).isPresent()) {
            return Optional.empty();
        }
        Optional<Answer> known = answer.filter(given -> !given.on().isAfter(day))
                .map(given -> new Answer(
                        given.kind(),
                        given.on(),
                        given.reason(),
                        given.hearing().filter(heard -> !heard.on().isAfter(day))));
        return Optional.of(with(known, Optional.empty()));
    }

    Offer answered(Answer given) {
        return with(Optional.of(given), withdrawnOn);
    }

    Offer heard(Hearing hearing) {
        Answer given = answer.orElseThrow();
        return answered(new Answer(given.kind(), given.on(), given.reason(), Optional.of(hearing)));
    }

    Offer withdrawn(LocalDate on) {
        return with(answer, Optional.of(on));
    }

    private Offer with(Optional<Answer> given, Optional<LocalDate> withdrawn) {
        return new Offer(
                offerId,
                tenancyId,
                dwellingId,
                offeredOn,
                stated,
                occupants,
                surplusBedrooms,
                defects,
                parameterStatus,
                given,
                withdrawn,
                version);
    }
}
