package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.document.DocumentKind;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What claiming and releasing a security have in common. */
@ApplicationScoped
class Securities {
    private static final Set<String> OF_BOTH =
            Set.of(DocumentKind.releaseAgreement.name(), DocumentKind.judgment.name());

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final SettlementStore settlements;
    private final SettlementDay settlementDay;
    private final Documents documents;
    private final BusinessDate businessDate;

    Securities(
            TenancyStore tenancies,
            DepositStore deposits,
            SettlementStore settlements,
            Parameters parameters,
            Documents documents,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.settlements = settlements;
        this.documents = documents;
        this.settlementDay = new SettlementDay(parameters);
        this.businessDate = businessDate;
    }

    /** The deposit, its tenancy locked. */
    Deposit lock(UUID depositId, String ifMatch) {
        tenancies.lock(deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId)));
        ETags.check(ifMatch, deposits.version(depositId));
        return deposits.find(depositId).orElseThrow();
    }

    /**
     * What lies on a blocked account is given out with the agreement of both, or by a judgment (<i>akkoord van beide partijen of vonnis</i>).
     *
     * @param paper that proves it, of whatever form
     * @throws ProblemException 400 for a paper of another deposit, or without one that proves it
     */
    void requirePaper(Deposit deposit, Optional<UUID> paper) {
        paper.filter(id -> !documents.isAbout(id, "deposit", deposit.depositId()))
                .ifPresent(id -> {
                    throw ProblemException.referencedResourceNotFound(
                            In.BODY,
                            "documentId",
                            id,
                            new Text(
                                    "This deposit has no such document.",
                                    "Deze waarborg heeft geen dergelijk document."));
                });
        boolean blocked = deposit.forms()
                .current()
                .filter(form -> form.form() == DepositForm.blockedAccount)
                .isPresent();
        boolean proven =
                paper.flatMap(documents::kindOf).filter(OF_BOTH::contains).isPresent();
        if (blocked && !proven) {
            throw ProblemException.badRequest(
                    new Issue(
                            paper.isPresent() ? IssueType.REJECTED_INPUT : IssueType.REQUIRED_INPUT,
                            In.BODY,
                            "documentId",
                            paper.orElse(null),
                            new Text(
                                    "What lies on a blocked account is given out with an agreement of both, or by a judgment.",
                                    "Wat op een geblokkeerde rekening staat, komt vrij met een akkoord van beide partijen of met een vonnis.")));
        }
    }

    /** @throws ProblemException 409 when nothing stands for the deposit, or it is released */
    static Security standing(Deposit deposit) {
        return deposit.forms()
                .security()
                .filter(one -> one.releasedOn().isEmpty())
                .orElseThrow(() -> ProblemException.conflict(
                        "nothingSecured",
                        new Text(
                                "Nobody keeps or stands surety for this deposit, or it is released.",
                                "Niemand houdt deze waarborg of staat er borg voor, of ze is vrijgegeven.")));
    }

    /**
     * What is owed at the end, once that is known for good; its tenancy is locked.
     *
     * @param on the day on which something is done about it
     * @throws ProblemException 409 before it is known; 400 for a day on which the deposit could not be settled yet
     */
    FinalBalance finalBalance(Deposit deposit, String property, LocalDate on) {
        TenancyFacts facts = tenancies.lock(deposit.tenancyId());
        Optional<LocalDate> first = settlementDay
                .of(facts.endDate(), facts.keysReturnedOn())
                .filter(day -> !businessDate.today().isBefore(day));
        FinalBalance balance = first.flatMap(day -> settlements.finalBalance(deposit.tenancyId()))
                .orElseThrow(
                        () -> ProblemException.conflict(
                                "depositRuns",
                                new Text(
                                        "The lease is not over, or the rent account has not told yet what is owed at the end.",
                                        "De huur is niet afgelopen, of de huurrekening heeft nog niet gemeld wat op het einde verschuldigd is.")));
        Days.before(property, on, first.get()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        return balance;
    }
}
