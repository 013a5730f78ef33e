package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.OpenItems;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a payment says of itself and can't be so. A debt may be chosen that was open when the payment came, or is open now: a payment that
 * is told late goes before those that came after it.
 */
@ApplicationScoped
class PaymentChecks {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Pattern SIGNS = Pattern.compile("[ +*./-]");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    private final Accounts accounts;
    private final Ledger ledger;
    private final OpenItems openItems;
    private final TenancyFacts tenancies;
    private final BusinessDate businessDate;

    PaymentChecks(
            Accounts accounts, Ledger ledger, OpenItems openItems, TenancyFacts tenancies, BusinessDate businessDate) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.openItems = openItems;
        this.tenancies = tenancies;
        this.businessDate = businessDate;
    }

    /** All of it. */
    List<Issue> faults(Payment payment) {
        RentAccount account = accounts.find(payment.rentAccountId()).orElseThrow();
        return Stream.of(
                        Days.yetToCome("receivedOn", payment.receivedOn(), businessDate.today()).stream(),
                        beforeTheAccount(payment, account).stream(),
                        pays(payment),
                        period(payment, account).stream(),
                        communication(payment, account).stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Optional<Issue> beforeTheAccount(Payment payment, RentAccount account) {
        return tenancies
                .accountFrom(account.tenancyId())
                .flatMap(first -> Days.before("receivedOn", payment.receivedOn(), first));
    }

    private Stream<Issue> pays(Payment payment) {
        if (payment.choice().itemIds().isEmpty()) {
            return Stream.empty();
        }
        Map<UUID, LedgerEntry> debts = ledger
                .find(payment.rentAccountId(), payment.choice().itemIds())
                .stream()
                .filter(entry -> entry.dueOn().isPresent())
                .collect(Collectors.toMap(LedgerEntry::entryId, Function.identity()));
        List<UUID> open = openDebts(payment).map(Item::itemId).toList();
        return payment.choice().itemIds().stream().sorted().flatMap(entryId -> {
            LedgerEntry debt = debts.get(entryId);
            if (debt == null) {
                return Stream.of(new Issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        In.BODY,
                        "pays",
                        entryId,
                        new Text("The rent account has no such debt.", "Deze schuld staat niet op de huurrekening.")));
            }
            boolean later = !debt.bookedOn().isBefore(payment.receivedOn());
            return later || open.contains(debt.itemId())
                    ? Stream.empty()
                    : Stream.of(new Issue(
                            IssueType.REJECTED_INPUT,
                            In.BODY,
                            "pays",
                            entryId,
                            new Text("The debt was paid.", "De schuld is betaald.")));
        });
    }

    /** A month that is not booked yet counts once it is. */
    private Optional<Issue> period(Payment payment, RentAccount account) {
        return payment.choice()
                .period()
                .filter(month ->
                        openDebts(payment).noneMatch(item -> item.period().equals(Optional.of(month))))
                .filter(month -> isBooked(month, payment) || isOutsideLease(month, account))
                .map(month -> new Issue(
                        IssueType.REJECTED_INPUT,
                        In.BODY,
                        "period",
                        month,
                        new Text("Nothing is to be paid for the month.", "Voor de maand is niets te betalen.")));
    }

    /** Before its first month, or after the last in which the dwelling was used. */
    private boolean isOutsideLease(YearMonth month, RentAccount account) {
        return tenancies
                .find(account.tenancyId())
                .filter(period -> month.atEndOfMonth().isBefore(period.start())
                        || period.keysReturnedOn().isPresent()
                                && period.lastDayOfUse()
                                        .filter(month.atDay(1)::isAfter)
                                        .isPresent())
                .isPresent();
    }

    private boolean isBooked(YearMonth month, Payment payment) {
        return !ledger.booked(List.of(payment.rentAccountId()), List.of(month)).isEmpty();
    }

    /** Those that are open now, and those that were when the payment came. */
    private Stream<Item> openDebts(Payment payment) {
        return Stream.of(LAST_DAY, payment.receivedOn().minusDays(1))
                .flatMap(
                        day -> openItems
                                .on(List.of(payment.rentAccountId()), day)
                                .getOrDefault(payment.rentAccountId(), List.of())
                                .stream())
                .filter(one -> one.amount().isPositive())
                .map(Open::item);
    }

    /** Free words are taken as they are; what looks like a structured communication must be the account's own. */
    private static Optional<Issue> communication(Payment payment, RentAccount account) {
        return payment.communication()
                .map(text -> SIGNS.matcher(text).replaceAll(""))
                .filter(text -> TWELVE_DIGITS.matcher(text).matches())
                .filter(digits ->
                        !digits.equals(account.structuredCommunication().digits()))
                .map(digits -> StructuredCommunication.isValid(digits)
                        ? new Issue(
                                IssueType.REJECTED_INPUT,
                                In.BODY,
                                "communication",
                                null,
                                new Text(
                                        "The communication is not that of the rent account.",
                                        "De mededeling is niet die van de huurrekening."))
                        : new Issue(
                                IssueType.INVALID_INPUT,
                                In.BODY,
                                "communication",
                                null,
                                new Text(
                                        "The check digits of the communication are wrong.",
                                        "De controlecijfers van de mededeling kloppen niet.")));
    }
}
