package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.client.arrears.api.EventsApi;
import be.huurwerk.client.arrears.api.PaymentsApi;
import be.huurwerk.client.arrears.model.FeedEvent;
import be.huurwerk.client.arrears.model.FeedPage;
import be.huurwerk.client.arrears.model.Payment;
import be.huurwerk.client.arrears.model.PaymentRequest;
import be.huurwerk.client.gateway.model.PersonExport;
import be.huurwerk.client.tenancy.ApiClient;
import be.huurwerk.client.tenancy.ApiException;
import be.huurwerk.client.tenancy.api.DwellingsApi;
import be.huurwerk.client.tenancy.api.PersonsApi;
import be.huurwerk.client.tenancy.api.TenanciesApi;
import be.huurwerk.client.tenancy.model.Address1;
import be.huurwerk.client.tenancy.model.DwellingKind;
import be.huurwerk.client.tenancy.model.DwellingRequest;
import be.huurwerk.client.tenancy.model.MemberRequest;
import be.huurwerk.client.tenancy.model.PersonRequest;
import be.huurwerk.client.tenancy.model.RentFigures;
import be.huurwerk.client.tenancy.model.Role;
import be.huurwerk.client.tenancy.model.TenancyRequest;
import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Ssins;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenancy from signature to its first payment, through the generated client alone, and the feed as an integrator reads it. */
@Order(2)
@ExtendWith(SuiteExtension.class)
class JavaClientIT {
    private static final LocalDate BIRTH_DATE = LocalDate.of(1980, 5, 1);

    private Suite suite;
    private ApiClient office;

    @BeforeEach
    void callTheGateway(Suite shared) {
        suite = shared;
        office = new ApiClient();
        office.updateBaseUri(address());
        office.setRequestInterceptor(as("rent-office"));
    }

    @Test
    void signsATenancyAndBooksAPaymentOnTheAccountThatTheFeedTellsOf() throws Exception {
        // Given
        String start = end(feed("integrator"));
        UUID person = aPerson(505);
        UUID tenancy = aTenancy(person);

        // When
        Map<?, ?> opened = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> openedSince(start, tenancy), found -> found.size() == 1)
                .get(0);
        Payment payment = new PaymentsApi(arrears("rent-office"))
                .bookPayment(
                        new PaymentRequest()
                                .rentAccountId(UUID.fromString(
                                        opened.get("rentAccountId").toString()))
                                .receivedOn(LocalDate.of(2019, 3, 8))
                                .amount(new BigDecimal("316.10"))
                                .reference("client"),
                        "client-" + tenancy,
                        null);

        // Then
        assertThat(payment.getAmount()).isEqualTo(new BigDecimal("316.10"));
        assertThat(new TenanciesApi(office).getTenancy(tenancy, null, null).getStartDate())
                .isEqualTo(LocalDate.of(2019, 3, 1));
    }

    @Test
    void givesWhatIsKeptAboutAPersonFromAllServices() throws Exception {
        // Given
        UUID person = aPerson(506);
        UUID tenancy = aTenancy(person);
        be.huurwerk.client.gateway.ApiClient gateway = new be.huurwerk.client.gateway.ApiClient();
        gateway.updateBaseUri(address());
        gateway.setRequestInterceptor(as("rent-office"));
        be.huurwerk.client.gateway.api.PersonsApi persons = new be.huurwerk.client.gateway.api.PersonsApi(gateway);

        // When
        PersonExport export = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> persons.exportPerson(person, null),
                        given -> given.getArrears().getAnswer().toString().contains("rentAccount")
                                && given.getDeposit().getAnswer().toString().contains("structuredCommunication")
                                && given.getRentCalculation()
                                        .getAnswer()
                                        .toString()
                                        .contains(tenancy.toString()));

        // Then
        assertThat(export.getComplete()).isTrue();
        String kept = export.getTenancy().getAnswer().toString();
        assertThat(kept).contains(PersonalData.GIVEN_NAME, PersonalData.FAMILY_NAME, tenancy.toString());
        assertThat(kept).contains("80.65.01-***.**").doesNotContain(Ssins.of(BIRTH_DATE, 506));
    }

    @Test
    void tellsWhyACallWasRefused() {
        // When
        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> new PersonsApi(office)
                        .registerPerson(
                                new PersonRequest()
                                        .ssin(Ssins.withWrongCheckNumber(BIRTH_DATE, 507))
                                        .givenName(PersonalData.GIVEN_NAME)
                                        .familyName(PersonalData.FAMILY_NAME)
                                        .birthDate(BIRTH_DATE),
                                null));

        // Then
        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(refused.getResponseBody()).contains("urn:problem-type:belgif:input-validation:invalidInput", "ssin");
    }

    private UUID aPerson(int serial) throws ApiException {
        return new PersonsApi(office)
                .registerPerson(
                        new PersonRequest()
                                .ssin(Ssins.of(BIRTH_DATE, serial))
                                .givenName(PersonalData.GIVEN_NAME)
                                .familyName(PersonalData.FAMILY_NAME)
                                .birthDate(BIRTH_DATE),
                        null)
                .getPersonId();
    }

    private UUID aTenancy(UUID person) throws ApiException {
        UUID dwelling = new DwellingsApi(office)
                .registerDwelling(
                        new DwellingRequest()
                                .reference("CLIENT-" + UUID.randomUUID())
                                .kind(DwellingKind.HOUSE)
                                .bedrooms(2)
                                .address(new Address1()
                                        .street("Testlaan")
                                        .houseNumber("5")
                                        .postalCode("2220")
                                        .municipality("Heist-op-den-Berg"))
                                .figures(List.of(new RentFigures()
                                        .validFrom(LocalDate.of(2019, 1, 1))
                                        .baseRent(new BigDecimal("600.00")))),
                        null)
                .getDwellingId();
        return new TenanciesApi(office)
                .signTenancy(
                        new TenancyRequest()
                                .dwellingId(dwelling)
                                .signedOn(LocalDate.of(2019, 2, 15))
                                .startDate(LocalDate.of(2019, 3, 1))
                                .household(List.of(new MemberRequest()
                                        .personId(person)
                                        .role(Role.TENANT)
                                        .severelyDisabled(false))),
                        null)
                .getTenancyId();
    }

    /** The data of every account of the tenancy that the feed tells of after a place. */
    private List<Map<?, ?>> openedSince(String start, UUID tenancy) throws Exception {
        List<Map<?, ?>> found = new ArrayList<>();
        String place = start;
        FeedPage page;
        do {
            page = feed("integrator").listEvents(place, 100, List.of("rentAccounts.notify.opened"), null);
            for (FeedEvent event : page.getItems()) {
                if (event.getSubject().equals(tenancy)) {
                    found.add((Map<?, ?>) event.getData());
                }
            }
            place = place(page);
        } while (!page.getUpToDate());
        return found;
    }

    private static String end(EventsApi feed) throws Exception {
        FeedPage page = feed.listEvents(null, 500, null, null);
        while (!page.getUpToDate()) {
            page = feed.listEvents(place(page), 500, null, null);
        }
        return place(page);
    }

    private static String place(FeedPage page) {
        return page.getNext().replaceFirst(".*[?&]after=([^&]+).*", "$1");
    }

    private EventsApi feed(String client) {
        return new EventsApi(arrears(client));
    }

    private be.huurwerk.client.arrears.ApiClient arrears(String client) {
        be.huurwerk.client.arrears.ApiClient arrears = new be.huurwerk.client.arrears.ApiClient();
        arrears.updateBaseUri(address());
        arrears.setRequestInterceptor(as(client));
        return arrears;
    }

    private Consumer<HttpRequest.Builder> as(String client) {
        String token = suite.token(client);
        return request -> request.header("Authorization", "Bearer " + token);
    }

    private String address() {
        return suite.gateway().toString().replaceAll("/$", "");
    }
}
