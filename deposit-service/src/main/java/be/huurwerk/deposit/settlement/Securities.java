package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What claiming and releasing a security have in common. */
@ApplicationScoped
class Securities {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final SettlementStore settlements;
    private final SettlementDay settlementDay;
    private final BusinessDate businessDate;

    Securities(
            TenancyStore tenancies,
            DepositStore deposits,
            SettlementStore settlements,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.settlements = settlements;
        this.settlementDay = new SettlementDay(parameters);
        this.businessDate = businessDate;
    }

    /** The deposit, its tenancy locked. */
    Deposit lock(UUID depositId, String ifMatch) {
        tenancies.lock(deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId)));
        ETags.check(ifMatch, deposits.version(depositId));
        return deposits.find(depositId).orElseThrow();
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
