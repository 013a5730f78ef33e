package be.huurwerk.arrears;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.TenancyStandIn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the examples of direct debits suppose: an account that owes rent, its mandate, and a collection. */
final class DirectDebitExamples {

    private static final String ACCOUNT = "01890a5d-ac96-774b-bcce-b302099a8079";
    private static final String MANDATE = "01890a5d-ac96-774b-bcce-b302099a8073";
    private static final String COLLECTION = "01890a5d-ac96-774b-bcce-b302099a8075";
    private static final String REFERENCE = "M-2019-0001";
    private static final String MESSAGE = "DD20190810-000001";

    private static final Set<String> OF_MANDATES = Set.of(
            "signMandate", "getMandates", "getMandate", "endMandate", "prepareCollection", "getRentAccountStatement");
    private static final Set<String> OF_COLLECTIONS = Set.of(
            "getCollection", "getCollectionItems", "getCollectionFile", "cancelCollection", "takeCollectionAnswer");

    private DirectDebitExamples() {}

    /** Empty for other operations. */
    static Map<String, String> real(String operationId) {
        Map<String, String> real = new HashMap<>();
        if (!OF_MANDATES.contains(operationId) && !OF_COLLECTIONS.contains(operationId)) {
            return real;
        }
        Api.businessDate("2019-07-20");
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-02-10", "316.10"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class),
                        balance -> balance.signum() > 0);
        real.put(ACCOUNT, Api.account(tenancyId).getString("items[0].rentAccountId"));
        TenancyStandIn.addressee(tenancyId, List.of("Voorbeeld"), Map.of());
        real.put(REFERENCE, "M-" + tenancyId.toString().substring(24));
        if (!operationId.equals("signMandate")) {
            real.put(MANDATE, mandate(real.get(ACCOUNT), real.get(REFERENCE)));
        }
        if (OF_COLLECTIONS.contains(operationId)) {
            String collectionId = Api.post("/collections", Map.of("collectionDate", "2019-08-10"))
                    .jsonPath()
                    .getString("collectionId");
            real.put(COLLECTION, collectionId);
            real.put(MESSAGE, Api.get("/collections/" + collectionId).jsonPath().getString("messageId"));
        }
        return real;
    }

    private static String mandate(String account, String reference) {
        return Api.post(
                        "/rentAccounts/" + account + "/mandates",
                        Map.of(
                                "reference",
                                reference,
                                "signedOn",
                                "2019-07-01",
                                "iban",
                                "BE71096123456769",
                                "holder",
                                "Voorbeeld"))
                .jsonPath()
                .getString("mandateId");
    }
}
