package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
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
 * @param annulment that it was written down by mistake
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
        Optional<Annulment> annulment,
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
        /** The plan was kept until its end: what it leaves open is asked no more, unless it says so. */
        completed,
        /** The request was rejected: every debt lives again. */
        rejected,
        /** The admissibility or the plan was revoked: every debt lives again. */
        revoked
    }

    /** @param claimed of a filed claim its total; empty of those that were filed before it was kept */
    record Act(
            UUID actId,
            Kind kind,
            LocalDate on,
            Optional<Channel> channel,
            Optional<Euro> claimed,
            Optional<String> note,
            String client) {

        Act claiming(Euro total) {
            return new Act(actId, kind, on, channel, Optional.of(total), note, client);
        }
    }

    /** @param stillOwed whether what is still open of the frozen debts is asked again */
    record End(EndKind kind, LocalDate on, boolean stillOwed) {}

    /** That it was a mistake: from that day on it counts for nothing. */
    record Annulment(LocalDate on, String reason, Who by) {}

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
                annulment,
                version);
    }

    /** Whether both can run at once: each is that of another tenant. */
    boolean besides(Optional<UUID> otherPerson) {
        return personId.isPresent() && otherPerson.isPresent() && !personId.equals(otherPerson);
    }

    boolean runsOn(LocalDate day) {
        return counts(day) && end.filter(last -> !last.on().isAfter(day)).isEmpty();
    }

    /** Whether it freezes what was due until the decision: while it runs, and once a kept plan leaves the rest to nobody. */
    boolean freezesOn(LocalDate day) {
        return counts(day)
                && end.filter(last -> !last.on().isAfter(day) && last.stillOwed())
                        .isEmpty();
    }

    private boolean counts(LocalDate day) {
        return !admissibleOn.isAfter(day)
                && annulment.filter(mistake -> !mistake.on().isAfter(day)).isEmpty();
    }

    /** The last draft of a plan that had come by the day: after an objection the mediator makes another one. */
    Optional<Act> draft(LocalDate on) {
        return acts.stream()
                .filter(act -> act.kind() == Kind.planReceived && !act.on().isAfter(on))
                .reduce((first, second) -> second);
    }

    /** What was answered to the last draft by the day. */
    Optional<Act> answer(LocalDate on) {
        return draft(on)
                .flatMap(draft -> acts.subList(acts.indexOf(draft), acts.size()).stream()
                        .filter(act -> act.kind() == Kind.planObjected || act.kind() == Kind.planAccepted)
                        .filter(act -> !act.on().isAfter(on))
                        .findFirst());
    }

    /** The claim that was filed last by the day: an addition or a correction takes the place of what was filed before. */
    Optional<Act> filed(LocalDate on) {
        return acts.stream()
                .filter(act -> act.kind() == Kind.claimFiled && !act.on().isAfter(on))
                .reduce((first, second) -> second);
    }

    /** What the claim is more than what was filed by the day, or, negative, less; empty where nothing, or an amount that nobody kept, was. */
    Optional<Euro> unfiled(Claim claim, LocalDate on) {
        return filed(on).flatMap(Act::claimed).map(claim.total()::minus);
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
