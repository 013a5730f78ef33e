package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks that money of a deposit is paid back. It leaves the deposit once the bank is asked to pay it. */
@ApplicationScoped
class RequestRefund {

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Beneficiaries beneficiaries;
    private final Refunds refunds;
    private final WallClock clock;
    private final ErasedSubjects erased;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final HeirAccounts heirAccounts;

    RequestRefund(
            TenancyStore tenancies,
            DepositStore deposits,
            Beneficiaries beneficiaries,
            Refunds refunds,
            WallClock clock,
            ErasedSubjects erased,
            Parameters parameters,
            BusinessDate businessDate,
            HeirAccounts heirAccounts) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.beneficiaries = beneficiaries;
        this.refunds = refunds;
        this.clock = clock;
        this.erased = erased;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.heirAccounts = heirAccounts;
    }

    /**
     * What is asked.
     *
     * @param iban and {@code accountHolder} may be left out of an heir: then it is as tenancy-service has it
     * @param consents of others whose part it takes as well
     */
    record Asked(
            Refund.Source source,
            Euro amount,
            Optional<Iban> iban,
            Optional<String> accountHolder,
            Optional<UUID> personId,
            Optional<UUID> heirId,
            List<Consent> consents) {

        Asked {
            consents = List.copyOf(consents);
        }

        /** What takes of no other's part. */
        Asked(
                Refund.Source source,
                Euro amount,
                Optional<Iban> iban,
                Optional<String> accountHolder,
                Optional<UUID> personId,
                Optional<UUID> heirId) {
            this(source, amount, iban, accountHolder, personId, heirId, List.of());
        }
    }

    /**
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 503 while the account of an heir can't be had; 400 for somebody whose the deposit is not, or an account of the landlord's own; 404; 409 for more than is to be paid back, or than is this person's
     */
    @Transactional
    public Refund request(UUID depositId, Asked asked, Who who, String ifMatch) {
        UUID tenancyId = deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        erased.refuse(depositId);
        requireGiven(asked.consents());
        HeirAccounts.Account account = account(asked, tenancyId);
        tenancies.lock(tenancyId);
        Deposit deposit = deposits.find(depositId).orElseThrow();
        ETags.check(ifMatch, deposits.version(depositId));
        requireOther(account.iban());
        List<Beneficiary> all = beneficiaries.of(tenancyId);
        new ToPayBack(deposit, all, refunds.ofDeposit(depositId)).require(asked);
        Refund refund = new Refund(
                Ids.next(),
                depositId,
                asked.source(),
                asked.personId(),
                asked.heirId(),
                asked.amount(),
                Optional.of(account.iban().value()),
                Optional.of(account.holder()),
                asked.iban().isPresent() ? Refund.AccountFrom.request : Refund.AccountFrom.heir,
                Refund.Status.requested,
                who,
                clock.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                asked.consents(),
                Payee.of(asked, all).map(Beneficiary::ground));
        refunds.insert(refund);
        deposits.changed(depositId);
        return refund;
    }

    private void requireGiven(List<Consent> consents) {
        List<Issue> faults = new ArrayList<>();
        for (int at = 0; at < consents.size(); at++) {
            Days.yetToCome("consents[" + at + "].givenOn", consents.get(at).givenOn(), businessDate.today())
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    /** The one that was named, or else the heir's. */
    private HeirAccounts.Account account(Asked asked, UUID tenancyId) {
        List<Issue> missing = new ArrayList<>();
        boolean ofHeir = asked.heirId().isPresent() && asked.iban().isEmpty();
        if (asked.iban().isEmpty() && !ofHeir) {
            missing.add(required("iban"));
        }
        if (asked.accountHolder().isEmpty() && !ofHeir) {
            missing.add(required("accountHolder"));
        }
        if (asked.accountHolder().isPresent() && ofHeir) {
            missing.add(required("iban"));
        }
        if (!missing.isEmpty()) {
            throw ProblemException.badRequest(missing);
        }
        return ofHeir
                ? heirAccounts.of(tenancyId, asked.heirId().get())
                : new HeirAccounts.Account(
                        asked.iban().get(), asked.accountHolder().get());
    }

    private static Issue required(String name) {
        return new Issue(
                IssueType.REQUIRED_INPUT,
                In.BODY,
                name,
                null,
                new Text(
                        "An account and whose it is are named together; of an heir both may be left out.",
                        "Een rekening en van wie ze is, worden samen genoemd; bij een erfgenaam mogen beide wegblijven."));
    }

    private void requireOther(Iban iban) {
        String own = parameters
                .word("policy/landlord/bank", "iban", businessDate.today())
                .value();
        if (own.equals(iban.value())) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "iban",
                    null,
                    new Text(
                            "This is an account of the landlord itself.",
                            "Dit is een rekening van de verhuurder zelf.")));
        }
    }
}
