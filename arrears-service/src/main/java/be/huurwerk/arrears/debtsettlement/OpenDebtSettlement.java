package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.ChangedAccounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.liability.Households;
import be.huurwerk.arrears.paymentplan.CancelPaymentPlan;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes down that a collective debt settlement was found to be admissible: from then on what was due is frozen, and a payment plan that ran is
 * over. What payments paid until yesterday stays paid, but for what money of before the decision can pay; what steps asked since the decision beside the frozen debts is taken back.
 */
@ApplicationScoped
class OpenDebtSettlement {

    private static final String OPENED = "debtSettlements.notify.opened";

    private final Accounts accounts;
    private final ChangedAccounts changed;
    private final DebtSettlements settlements;
    private final Households households;
    private final CancelPaymentPlan cancelPaymentPlan;
    private final AskedSince askedSince;
    private final Allocations allocations;
    private final Outbox outbox;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    OpenDebtSettlement(
            Accounts accounts,
            ChangedAccounts changed,
            DebtSettlements settlements,
            Households households,
            CancelPaymentPlan cancelPaymentPlan,
            AskedSince askedSince,
            Allocations allocations,
            Outbox outbox,
            BusinessDate businessDate,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.changed = changed;
        this.settlements = settlements;
        this.households = households;
        this.cancelPaymentPlan = cancelPaymentPlan;
        this.askedSince = askedSince;
        this.allocations = allocations;
        this.outbox = outbox;
        this.businessDate = businessDate;
        this.erased = erased;
    }

    record Asked(
            UUID rentAccountId,
            Optional<UUID> personId,
            LocalDate admissibleOn,
            LocalDate decisionSentOn,
            String court,
            Optional<String> rollNumber,
            String mediator,
            Optional<String> preference,
            Optional<String> pendingProcedures) {}

    /** What others hear of it. */
    record Opened(UUID tenancyId, UUID rentAccountId, UUID debtSettlementId, LocalDate admissibleOn) {}

    /**
     * @throws ProblemException 400 for days out of order or still to come, and for a person who owes nothing or an account that is not there; 409 while
     *     another one runs, unless each says which tenant it is of; 409 of an erased file
     */
    @Transactional
    public DebtSettlement open(Asked asked, Who who) {
        erased.refuse(asked.rentAccountId());
        RentAccount account = accounts.lockById(asked.rentAccountId())
                .orElseThrow(() -> SettlementProblems.noAccount(asked.rentAccountId()));
        LocalDate today = businessDate.today();
        List<Issue> faults = Stream.of(
                        Days.yetToCome("admissibleOn", asked.admissibleOn(), today),
                        Days.yetToCome("decisionSentOn", asked.decisionSentOn(), today),
                        Days.before("decisionSentOn", asked.decisionSentOn(), asked.admissibleOn()),
                        asked.personId().flatMap(person -> noTenant(person, account)))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        settlements.running(asked.rentAccountId()).stream()
                .filter(other -> !other.besides(asked.personId()))
                .findFirst()
                .ifPresent(other -> {
                    throw SettlementProblems.runsAlready(other);
                });
        DebtSettlement one = new DebtSettlement(
                Ids.next(),
                asked.rentAccountId(),
                account.tenancyId(),
                asked.personId(),
                asked.admissibleOn(),
                asked.decisionSentOn(),
                asked.court(),
                asked.rollNumber(),
                asked.mediator(),
                asked.preference(),
                asked.pendingProcedures(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);
        settlements.insert(one, who, today);
        askedSince.takeBack(asked.rentAccountId(), asked.admissibleOn(), today);
        cancelPaymentPlan.cancelForDebtSettlement(asked.rentAccountId(), asked.admissibleOn(), who.client());
        allocations.askedAgain(asked.rentAccountId(), today);
        changed.add(List.of(asked.rentAccountId()));
        outbox.append(
                OPENED,
                account.tenancyId(),
                new Opened(account.tenancyId(), account.rentAccountId(), one.debtSettlementId(), one.admissibleOn()));
        return one;
    }

    private Optional<Issue> noTenant(UUID personId, RentAccount account) {
        boolean owes = households.of(List.of(account.tenancyId())).get(account.tenancyId()).liable().stream()
                .anyMatch(liable -> liable.personId().equals(personId));
        return owes ? Optional.empty() : Optional.of(SettlementProblems.noTenant(personId));
    }
}
