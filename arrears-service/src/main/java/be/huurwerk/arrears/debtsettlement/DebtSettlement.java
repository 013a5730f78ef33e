package be.huurwerk.arrears.debtsettlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A collective debt settlement (collectieve schuldenregeling, art. 1675/2 and following of the Judicial Code) of the tenants of an account.
 *
 * @param personId whose it is; empty: of all tenants
 * @param admissibleOn the day of the decision (beschikking van toelaatbaarheid): what was due until then is frozen
 * @param decisionSentOn the day on which the clerk sent it to the landlord
 * @param court the labour court, and its division
 * @param rollNumber number of the case
 * @param mediator name and address of the mediator (schuldbemiddelaar), a line each
 * @param preference what the claim is preferred by (voorrecht)
 * @param pendingProcedures what other procedures run about the claim
 */
record DebtSettlement(
        UUID debtSettlementId,
        UUID rentAccountId,
        UUID tenancyId,
        Optional<UUID> personId,
        LocalDate admissibleOn,
        LocalDate decisionSentOn,
        String court,
        Optional<String> rollNumber,
        String mediator,
        Optional<String> preference,
        Optional<String> pendingProcedures,
        List<Act> acts,
        Optional<End> end,
        long version) {

    DebtSettlement {
        acts = List.copyOf(acts);
    }

    /** What happens in it; the names are those of the database and of the JSON. */
    enum Kind {
        /** The claim was filed with the mediator. */
        claimFiled,
        /** The mediator's registered warning came: the last days to file. */
        warned,
        /** The draft of a plan came. */
        planReceived,
        /** The landlord objected to the draft. */
        planObjected,
        /** The landlord agreed with the draft. */
        planAccepted,
        /** An act was filed in the federal register of collective debt settlements. */
        registerFiled
    }

    /** How a claim was filed: registered with receipt, at the mediator's office against a dated receipt, or in the federal register. */
    enum Channel {
        registeredLetter,
        office,
        register
    }

    enum EndKind {
        /** The plan was kept until its end. */
        completed,
        /** The request was rejected: every debt lives again. */
        rejected,
        /** The admissibility or the plan was revoked: every debt lives again. */
        revoked
    }

    record Act(UUID actId, Kind kind, LocalDate on, Optional<Channel> channel, Optional<String> note, String client) {}

    record End(EndKind kind, LocalDate on) {}

    DebtSettlement with(List<Act> known) {
        return new DebtSettlement(
                debtSettlementId,
                rentAccountId,
                tenancyId,
                personId,
                admissibleOn,
                decisionSentOn,
                court,
                rollNumber,
                mediator,
                preference,
                pendingProcedures,
                known,
                end,
                version);
    }

    /** Whether both can run at once: each is that of another tenant. */
    boolean besides(Optional<UUID> otherPerson) {
        return personId.isPresent() && otherPerson.isPresent() && !personId.equals(otherPerson);
    }

    boolean runsOn(LocalDate day) {
        return !admissibleOn.isAfter(day)
                && end.filter(last -> !last.on().isAfter(day)).isEmpty();
    }

    /** The first of a kind. */
    Optional<Act> first(Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).findFirst();
    }

    /** Without names and words. */
    @Override
    public String toString() {
        return "DebtSettlement[" + debtSettlementId + "]";
    }
}
