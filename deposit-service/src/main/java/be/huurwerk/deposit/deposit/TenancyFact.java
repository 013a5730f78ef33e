package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something that happened to a tenancy and concerns its deposit. */
public sealed interface TenancyFact {

    TenancyFacts addTo(TenancyFacts known);

    /**
     * The contract is signed.
     *
     * @param baseRents of the dwelling, in force from their date on
     */
    record Signed(LocalDate signedOn, LocalDate startDate, Optional<LocalDate> endDate, List<BaseRent> baseRents)
            implements TenancyFact {

        @Override
        public TenancyFacts addTo(TenancyFacts known) {
            return new TenancyFacts(
                    known.tenancyId(),
                    Optional.of(signedOn),
                    Optional.of(startDate),
                    baseRent(),
                    known.endDate().or(() -> endDate),
                    known.keysReturnedOn(),
                    known.annulled());
        }

        /** The one in force on the day of signing; of a dwelling that had none yet, the one in force when the contract starts. */
        private Optional<Euro> baseRent() {
            return inForce(signedOn).or(() -> inForce(startDate));
        }

        private Optional<Euro> inForce(LocalDate day) {
            return baseRents.stream()
                    .filter(rent -> !rent.validFrom().isAfter(day))
                    .max(Comparator.comparing(BaseRent::validFrom))
                    .map(BaseRent::amount);
        }
    }

    /** A base rent (<i>basishuurprijs</i>) of a dwelling, from a date on. */
    record BaseRent(LocalDate validFrom, Euro amount) {}

    /** A notice runs, or the term is extended; the contract ends on this day. */
    record NoticeGiven(LocalDate endDate) implements TenancyFact {

        @Override
        public TenancyFacts addTo(TenancyFacts known) {
            return known.endingOn(Optional.of(endDate));
        }
    }

    /** A notice counts no more; the contract ends on this day now, or on none that is known. */
    record NoticeWithdrawn(Optional<LocalDate> endDate) implements TenancyFact {

        @Override
        public TenancyFacts addTo(TenancyFacts known) {
            return known.endingOn(endDate);
        }
    }

    /** The tenancy was a mistake. */
    record Annulled() implements TenancyFact {

        @Override
        public TenancyFacts addTo(TenancyFacts known) {
            return new TenancyFacts(
                    known.tenancyId(),
                    known.signedOn(),
                    known.startDate(),
                    known.baseRent(),
                    known.endDate(),
                    known.keysReturnedOn(),
                    true);
        }
    }

    /** The keys are in and the outgoing inspection is closed. */
    record Departed(LocalDate endDate, LocalDate keysReturnedOn) implements TenancyFact {

        @Override
        public TenancyFacts addTo(TenancyFacts known) {
            return new TenancyFacts(
                    known.tenancyId(),
                    known.signedOn(),
                    known.startDate(),
                    known.baseRent(),
                    Optional.of(endDate),
                    Optional.of(keysReturnedOn),
                    known.annulled());
        }
    }
}
