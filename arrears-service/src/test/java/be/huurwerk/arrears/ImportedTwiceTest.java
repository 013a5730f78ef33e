package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Whatever is imported again, alone or with others in a file, an account and the queue are what they are when each statement came once. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ImportedTwiceTest {

    private static final int ROUNDS = 6;

    private final Random random = new Random(20190304);

    private record Movement(int cents, boolean known) {}

    /** What came of it: what is owed, how many lines there are, and what is in the queue. */
    private record Booked(String balance, int lines, List<String> queued) {}

    @Test
    void isImportedOnce() {
        Api.businessDate("2019-07-20");
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            List<List<Movement>> statements = new ArrayList<>();
            for (int left = 2 + random.nextInt(3); left > 0; left--) {
                statements.add(movements());
            }

            // When
            Booked once = booked(statements, false);
            Booked often = booked(statements, true);

            // Then
            assertThat(often).as("round %d: %s", round, statements).isEqualTo(once);
        }
    }

    private List<Movement> movements() {
        List<Movement> movements = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            movements.add(new Movement(100 + random.nextInt(50_000), random.nextInt(3) > 0));
        }
        return movements;
    }

    private Booked booked(List<List<Movement>> statements, boolean often) {
        Bank bank = new Bank();
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        JsonPath account = Api.account(tenancyId);
        List<CodaWriter> written = new ArrayList<>();
        for (List<Movement> movements : statements) {
            written.add(written(bank, account.getString("items[0].structuredCommunication"), movements));
            imported(written.get(written.size() - 1));
            if (often) {
                imported(written.get(random.nextInt(written.size())));
                imported(written.get(random.nextInt(written.size())), written.get(random.nextInt(written.size())));
            }
        }
        return new Booked(
                Api.account(tenancyId).getString("items[0].balance"),
                Api.get("/rentAccounts/" + account.getString("items[0].rentAccountId") + "/entries")
                        .jsonPath()
                        .getInt("total"),
                bank.queue().jsonPath().<Map<String, Object>>getList("items").stream()
                        .map(one -> one.get("amount").toString())
                        .sorted()
                        .toList());
    }

    private CodaWriter written(Bank bank, String communication, List<Movement> movements) {
        CodaWriter statement = bank.statement();
        int number = 0;
        for (Movement movement : movements) {
            BigDecimal amount = BigDecimal.valueOf(movement.cents(), 2);
            String reference = "E2E-" + ++number;
            statement = movement.known()
                    ? statement.structured(amount, Bank.DAY, communication, Bank.PAYER, "Voorbeeld", reference)
                    : statement.free(amount, Bank.DAY, "zonder mededeling", Bank.PAYER, "Voorbeeld", reference);
        }
        return statement;
    }

    private static void imported(CodaWriter... statements) {
        Api.importCoda(CodaWriter.file(statements).getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(Matchers.lessThan(300));
    }
}
