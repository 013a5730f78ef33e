package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Debts that are given up (afschrijving), or that somebody proposes to give up.
 *
 * @param debts how much of which debt, by the line that began it
 * @param stands what of it is given up as it is known now
 * @param version rises with each decision
 */
record WriteOff(
        UUID writeOffId,
        UUID rentAccountId,
        Ground ground,
        String reason,
        List<Part> debts,
        Euro stands,
        Status status,
        Act proposal,
        Optional<Act> decision,
        Optional<Act> reversal,
        long version) {

    WriteOff {
        debts = List.copyOf(debts);
    }

    /** Why a debt is given up; the names are those of the ledger and of the JSON. */
    enum Ground {
        /** It can't be claimed any more; checked. */
        prescribed,
        /** The tenant has nothing that can be seized. */
        insolvent,
        /** The heirs renounced, or the estate is worth nothing. */
        estateWithoutMeans,
        /** Nobody knows where the tenant lives. */
        untraceable,
        /** A plan of a collective debt settlement remits it. */
        remittedInDebtSettlement,
        /** To claim it costs more than it is. */
        costsExceedDebt,
        other
    }

    /** The names are those of the database and of the JSON. */
    enum Status {
        proposed,
        /** Booked. */
        approved,
        refused,
        /** It was booked, and the debts are open again. */
        reversed
    }

    record Part(UUID itemId, Euro amount) {}

    /** What somebody did about it. */
    record Act(Who by, LocalDate on, Instant at, Optional<String> reason) {}

    Euro amount() {
        return debts.stream().map(Part::amount).reduce(Euro.ZERO, Euro::plus);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "WriteOff[" + writeOffId + "]";
    }

    /** @throws ProblemException 409 when it is past that */
    void require(Status expected) {
        if (status != expected) {
            throw ProblemException.conflict(
                    "writeOffDecided",
                    new Text("The write-off is " + status + ".", "De afschrijving is " + status + "."));
        }
    }

    /** @throws ProblemException 409 for the person who proposed it, by whatever client */
    void requireFourEyes(Who who) {
        if (proposal.by().isSamePerson(who)) {
            throw ProblemException.conflict(
                    "fourEyesRequired",
                    new Text(
                            "Who proposed a write-off does not approve it: somebody else does.",
                            "Wie een afschrijving voorstelt, keurt ze niet goed: dat doet iemand anders."));
        }
    }
}
