package be.huurwerk.arrears.court;

import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Statements of the deposits of a tenancy as of a day, printed of what deposit-service says; for the court, in Dutch. */
@ApplicationScoped
class DepositStatements {

    private static final int MOST = 200;
    private static final LetterLanguage DUTCH = LetterLanguage.nl;
    private static final Words WORDS = Words.read(
                    DepositStatements.class.getResourceAsStream("/letters/deposit-statement-words.yaml"))
            .in(DUTCH);

    private final DepositPapersApi deposits;
    private final Parameters parameters;
    private final Press press = new Press();

    DepositStatements(@RestClient DepositPapersApi deposits, Parameters parameters) {
        this.deposits = deposits;
        this.parameters = parameters;
    }

    /** What a statement prints. */
    record Page(
            String on,
            String requestedOn,
            String deposit,
            String costs,
            String paid,
            String balance,
            String held,
            String form,
            String status) {}

    /** @throws be.huurwerk.webkit.problem.ProblemException 503 while deposit-service can't be asked */
    List<Exhibit> of(UUID tenancyId, LocalDate on) {
        return Calls.to("deposit-service", () -> deposits.list(tenancyId, on, MOST)).items().stream()
                .filter(listed -> !listed.requestedOn().isAfter(on))
                .map(listed -> Calls.to("deposit-service", () -> deposits.get(listed.depositId(), on)))
                .map(deposit -> new Exhibit(
                        Item.depositStatement,
                        "depositStatement",
                        Optional.of(on),
                        "application/pdf",
                        Optional.empty(),
                        () -> press.print(sheet(deposit, on)).pdf()))
                .toList();
    }

    private Sheet sheet(DepositPapersApi.Deposit deposit, LocalDate on) {
        Notation notation = DUTCH.notation();
        return new Sheet(
                UUID.nameUUIDFromBytes((deposit.depositId() + "/" + on).getBytes(StandardCharsets.UTF_8)),
                DUTCH,
                Landlord.on(on, parameters),
                List.of(),
                on,
                List.of(),
                WORDS.text("subject"),
                "deposit-statement.nl",
                new Page(
                        notation.date(on),
                        notation.date(deposit.requestedOn()),
                        notation.amount(Euro.of(deposit.deposit())),
                        notation.amount(Euro.of(deposit.costs())),
                        notation.amount(Euro.of(deposit.paid())),
                        notation.amount(Euro.of(deposit.balance())),
                        notation.amount(Euro.of(deposit.held())),
                        word("form", deposit.form()),
                        word("status", deposit.status())));
    }

    /** A word that this service doesn't know yet is told as it is. */
    private static String word(String of, String code) {
        return WORDS.find(of, code).orElse(code);
    }
}
