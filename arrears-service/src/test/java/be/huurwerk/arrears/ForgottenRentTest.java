package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rent that rent-calculation-service told by mistake, and forgot when its database was restored to the moment before it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class ForgottenRentTest {

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);

    @Test
    void isChargedNoMoreOnceTheRentInForceIsToldAgain() {
        // Given 335.10 from March on, and 437.56 from May on by mistake
        Api.businessDate("2019-07-05");
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        decided("2019-03-01T10:00:00+01:00", "2019-03-01", 335.10);
        Api.postMonth("2019-03");
        Api.postMonth("2019-04");
        Api.postMonth("2019-05");
        decided("2019-07-05T10:00:00+02:00", "2019-05-01", 437.56);
        BigDecimal mistaken = balance();

        // When
        decided("2019-07-05T10:05:00+02:00", "2019-03-01", 335.10);
        Api.postMonth("2019-06");

        // Then 2 x 335.10 + 437.56, and 4 x 335.10
        assertThat(mistaken).isEqualByComparingTo("1107.76");
        assertThat(balance()).isEqualByComparingTo("1340.40");
    }

    private void decided(String decidedAt, String from, double rent) {
        others.rentTells(Others.decided(tenancyId, Ids.next(), decidedAt, from, rent));
    }

    private BigDecimal balance() {
        return new BigDecimal(Api.account(tenancyId).getString("items[0].balance"));
    }
}
