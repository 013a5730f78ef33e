package be.huurwerk.arrears.court;

import be.huurwerk.arrears.accountstatement.PrintStatement;
import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.call.Calls;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers the papers of a court case as of a day: those of this service and of the others, and what is made of the account. */
@ApplicationScoped
class CourtFiles {

    private static final int MOST = 200;
    private static final String PDF = "application/pdf";
    private static final Set<Item> OF_TENANCY =
            EnumSet.of(Item.lease, Item.householdComposition, Item.contacts, Item.judgment);

    private final CourtCases cases;
    private final CourtPapers papers;
    private final CourtRecords records;
    private final TenancyPapersApi tenancy;
    private final RentPapersApi rents;
    private final DepositStatements deposits;
    private final Addressees addressees;
    private final PrintStatement printStatement;
    private final ClaimOnDay claims;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    CourtFiles(
            CourtCases cases,
            CourtPapers papers,
            CourtRecords records,
            @RestClient TenancyPapersApi tenancy,
            @RestClient RentPapersApi rents,
            DepositStatements deposits,
            Addressees addressees,
            PrintStatement printStatement,
            ClaimOnDay claims,
            Parameters parameters,
            BusinessDate businessDate) {
        this.cases = cases;
        this.papers = papers;
        this.records = records;
        this.tenancy = tenancy;
        this.rents = rents;
        this.deposits = deposits;
        this.addressees = addressees;
        this.printStatement = printStatement;
        this.claims = claims;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * What a file is made of.
     *
     * @param claimed what was claimed on the day of the petition; empty before it
     * @param heard what was claimed at the last hearing, as it was brought up to date for it; empty before one that was recorded with it
     * @param unproved reminders without their letter, or without proof of sending
     */
    record Contents(
            CourtCase courtCase,
            Inventory inventory,
            ClaimOnDay.Claim claim,
            Optional<ClaimOnDay.Claim> claimed,
            Optional<Heard> heard,
            List<CourtRecords.Plan> plans,
            List<CourtRecords.Contact> contacts,
            List<CourtRecords.Sending> sendings,
            List<CourtRecords.Unproved> unproved,
            LocalDate on) {

        /** Whether nothing that is necessary is lacking, and each reminder is there with its proof. */
        boolean isComplete() {
            return inventory.lacking().isEmpty() && unproved.isEmpty();
        }
    }

    /**
     * What was claimed at the last hearing.
     *
     * @param on its day
     * @param implied whether nobody recorded that it was held
     */
    record Heard(ClaimOnDay.Claim claim, LocalDate on, boolean implied) {}

    /** What a kind of document is in a court file; empty for what is no part of it. */
    static Optional<Item> item(String kind) {
        return Stream.of(Item.values()).filter(item -> item.holds(kind)).findFirst();
    }

    /** @throws ProblemException 404 */
    Contents contents(UUID courtCaseId, LocalDate on) {
        CourtCase one = cases.find(courtCaseId);
        UUID account = one.rentAccountId();
        List<Exhibit> exhibits = new ArrayList<>(papers.documents(account, on));
        exhibits.addAll(papers.letters(account, on));
        printStatement
                .days(account, on)
                .forEach(days -> exhibits.add(new Exhibit(
                        Item.ledger,
                        "accountStatement",
                        Optional.of(days.until()),
                        PDF,
                        Optional.empty(),
                        () -> printStatement
                                .print(account, days.from(), days.until(), on, LetterLanguage.nl)
                                .pdf())));
        Set<Item> notAsked = EnumSet.noneOf(Item.class);
        try {
            exhibits.addAll(ofTenancy(one.tenancyId(), on));
        } catch (ProblemException away) {
            notAsked.addAll(OF_TENANCY);
        }
        try {
            exhibits.addAll(rentDecisions(one.tenancyId(), on));
        } catch (ProblemException away) {
            notAsked.add(Item.rentDecisions);
        }
        try {
            exhibits.addAll(deposits.of(one.tenancyId(), on));
        } catch (ProblemException away) {
            notAsked.add(Item.depositStatement);
        }
        int days = new Procedure(one, parameters).figure("certificateDays", on);
        Optional<CourtCase.Step> filed =
                one.last(Kind.petition).filter(step -> !step.on().isAfter(on));
        Optional<LocalDate> petition = filed.map(CourtCase.Step::on);
        List<CourtRecords.Plan> plans = records.plans(account, on);
        List<CourtRecords.Contact> contacts = records.contacts(one, on);
        return new Contents(
                one,
                Inventory.of(
                        exhibits,
                        CourtFileRules.told(plans, contacts),
                        CourtFileRules.expected(one, on),
                        days,
                        notAsked,
                        petition.orElse(on)),
                claims.of(account, on),
                filed.map(step -> claimed(account, step)),
                heard(one, on),
                plans,
                contacts,
                records.sendings(account, on),
                records.unproved(account, on),
                on);
    }

    private Optional<Heard> heard(CourtCase one, LocalDate on) {
        UUID account = one.rentAccountId();
        return one.heard(on)
                .map(hearing -> new Heard(
                        hearing.step()
                                .map(step -> claimed(account, step))
                                .orElseGet(() -> claims.of(account, hearing.on())),
                        hearing.on(),
                        hearing.implied()));
    }

    /** As it was kept when the step was recorded; of a hearing that was set beforehand, or where that was not kept, as of its day. */
    private ClaimOnDay.Claim claimed(UUID account, CourtCase.Step step) {
        ClaimOnDay.Claim kept = claims.kept(step.courtStepId());
        return kept.items().isEmpty() ? claims.of(account, step.claimedOn()) : kept;
    }

    /** @throws ProblemException 409 when nobody of the tenancy has a name any more; 503 while the names can't be had */
    Addressee debtors(CourtCase one, LocalDate on) {
        return Optional.ofNullable(addressees.of(List.of(one.tenancyId()), on).get(one.tenancyId()))
                .filter(known -> !known.names().isEmpty())
                .orElseThrow(() -> ProblemException.conflict(
                        "noAddressee",
                        new Text(
                                "Nobody is known whom this account binds.",
                                "Er is niemand bekend die door deze rekening gebonden is.")));
    }

    private List<Exhibit> ofTenancy(UUID tenancyId, LocalDate on) {
        return Calls.to("tenancy-service", () -> tenancy.list(tenancyId, MOST)).items().stream()
                .filter(paper -> paper.kind() != null
                        && paper.annulment().isEmpty()
                        && !paper.receivedOn().isAfter(on))
                .flatMap(paper -> item(paper.kind()).stream()
                        .map(item -> new Exhibit(
                                item,
                                paper.kind(),
                                Optional.of(paper.signedOn().orElse(paper.receivedOn())),
                                paper.contentType(),
                                Optional.of("/tenancy/v1/documents/" + paper.documentId() + "/content"),
                                () -> Calls.to("tenancy-service", () -> tenancy.content(paper.documentId())))))
                .toList();
    }

    /** The letters of the decisions that were made, and in force, until the day, the oldest first. */
    private List<Exhibit> rentDecisions(UUID tenancyId, LocalDate on) {
        return Calls.to("rent-calculation-service", () -> rents.list(tenancyId, MOST)).items().stream()
                .filter(decision -> !decision.effectiveFrom().isAfter(on)
                        && !decision.withdrawn().orElse(false)
                        && !decision.isMadeAfter(on, businessDate.today()))
                .sorted(Comparator.comparing(RentPapersApi.Decision::effectiveFrom))
                .map(decision -> new Exhibit(
                        Item.rentDecisions,
                        "rentDecision",
                        Optional.of(decision.effectiveFrom()),
                        PDF,
                        Optional.of("/rentCalculation/v1/rentDecisions/" + decision.rentDecisionId() + "/letter"),
                        () -> Calls.to("rent-calculation-service", () -> rents.letter(decision.rentDecisionId()))))
                .toList();
    }
}
