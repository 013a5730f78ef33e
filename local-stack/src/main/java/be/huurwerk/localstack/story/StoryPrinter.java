package be.huurwerk.localstack.story;

import be.huurwerk.localstack.story.StoryStep.AccountOpened;
import be.huurwerk.localstack.story.StoryStep.Departed;
import be.huurwerk.localstack.story.StoryStep.DepositAsked;
import be.huurwerk.localstack.story.StoryStep.MonthPosted;
import be.huurwerk.localstack.story.StoryStep.NoticeGiven;
import be.huurwerk.localstack.story.StoryStep.Registered;
import be.huurwerk.localstack.story.StoryStep.RentDecided;
import be.huurwerk.localstack.story.StoryStep.RentPaid;
import be.huurwerk.localstack.story.StoryStep.Settled;
import be.huurwerk.localstack.story.StoryStep.Signed;
import be.huurwerk.localstack.story.StoryStep.StatementImported;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prints each step as a table: who owes or paid what, and why. */
public final class StoryPrinter implements StoryListener {
    private static final Map<Class<?>, Function<Object, String>> TEXTS = Map.ofEntries(
            text(Registered.class, StoryPrinter::registered),
            text(Signed.class, StoryPrinter::signed),
            text(DepositAsked.class, StoryPrinter::depositAsked),
            text(RentDecided.class, RentText::of),
            text(AccountOpened.class, StoryPrinter::accountOpened),
            text(MonthPosted.class, StoryPrinter::monthPosted),
            text(StatementImported.class, StoryPrinter::statementImported),
            text(RentPaid.class, StoryPrinter::rentPaid),
            text(NoticeGiven.class, StoryPrinter::noticeGiven),
            text(Departed.class, StoryPrinter::departed),
            text(Settled.class, SettlementText::of));

    private final PrintStream out;
    private int number;

    public StoryPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void done(StoryStep step) {
        number++;
        out.println(number + ". " + TEXTS.get(step.getClass()).apply(step));
    }

    private static <T> Map.Entry<Class<?>, Function<Object, String>> text(Class<T> type, Function<T, String> text) {
        return Map.entry(type, step -> text.apply(type.cast(step)));
    }

    private static String registered(Registered step) {
        return "A dwelling and two persons are registered\n"
                + Table.of("what", "facts", "id")
                        .row(
                                "dwelling " + step.reference(),
                                "base rent " + Script.BASE_RENT + ", minimum " + Script.MINIMUM_RENT
                                        + ", patrimony reduction " + Script.PATRIMONY_REDUCTION,
                                step.dwellingId())
                        .row("tenant", "born " + Script.TENANT_BORN, step.tenantId())
                        .row("child", "born " + Script.CHILD_BORN, step.childId());
    }

    private static String signed(Signed step) {
        return "The lease is signed\n"
                + Table.of("signed on", "from", "kind", "until", "status", "tenancy")
                        .row(
                                step.signedOn(),
                                step.startDate(),
                                step.contractKind(),
                                step.endDate(),
                                step.status(),
                                step.tenancyId());
    }

    private static String depositAsked(DepositAsked step) {
        return "The deposit is asked for\n"
                + Table.of("what the tenant owes", "euro", "why")
                        .row("deposit", step.deposit(), "twice the base rent, at most the maximum of the year")
                        .row("costs", step.costs(), "half of the inventory of fixtures at the start")
                        .row("due", step.due(), "to be paid with " + step.structuredCommunication());
    }

    private static String accountOpened(AccountOpened step) {
        return "The rent account is open\n"
                + Table.of("rent is paid with", "account").row(step.structuredCommunication(), step.rentAccountId());
    }

    private static String monthPosted(MonthPosted step) {
        return "The rent of " + step.month() + " is posted\n"
                + Table.of("what the tenant owes", "euro", "why")
                        .row("rent " + step.month(), step.amount(), "the rent in force that month")
                        .row("balance", step.balance(), owed(step.balance().signum()));
    }

    private static String statementImported(StatementImported step) {
        return "A CODA file of the bank is read: " + step.movements() + " payments, " + step.matched() + " matched\n"
                + Table.of("what the tenant paid", "euro", "what it is for")
                        .row(
                                "by the rent's communication",
                                step.rentPaid(),
                                "the rent account, balance now " + step.rentBalance())
                        .row(
                                "by the deposit's communication",
                                step.depositPaid(),
                                "the deposit, now " + step.depositStatus() + ", still due " + step.depositBalance());
    }

    private static String rentPaid(RentPaid step) {
        return "A rent payment is booked\n"
                + Table.of("what the tenant paid", "euro", "on")
                        .row("rent", step.amount(), step.receivedOn())
                        .row("balance", step.balance(), owed(step.balance().signum()));
    }

    private static String noticeGiven(NoticeGiven step) {
        return "The tenant gives notice\n"
                + Table.of("received on", "runs from", "ends on", "status", "the lease now ends on")
                        .row(step.receivedOn(), step.startsOn(), step.endsOn(), step.status(), step.endDate());
    }

    private static String departed(Departed step) {
        return "The keys are back and the outgoing inspection is closed\n"
                + Table.of("what the tenant owes", "euro", "why").row("damage", step.damages(), Script.DAMAGE);
    }

    private static String owed(int sign) {
        return List.of("in the tenant's favour", "nothing is owed", "owed by the tenant")
                .get(sign + 1);
    }
}
