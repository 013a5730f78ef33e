package be.huurwerk.tenancy.person;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.Ssins;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonViewTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);
    private static final Person PERSON = new Person(
            new UUID(1, 2),
            Ssin.parse(Ssins.of(BORN, 1)).orElseThrow(),
            "Émilie",
            "Van Testegem",
            BORN,
            new Contact(
                    Optional.of("nl"),
                    Optional.of("proefella@example.org"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            0);

    @Test
    void showsNamesToWhoMaySeeThem() {
        // When
        PersonView view = PersonView.of(PERSON, true);

        // Then
        assertThat(view.givenName()).isEqualTo("Émilie");
        assertThat(view.familyName()).isEqualTo("Van Testegem");
        assertThat(view.birthDate()).isEqualTo(BORN);
        assertThat(view.ssin()).isEqualTo("80.65.01-***.**");
        assertThat(view.contact()).contains(PERSON.contact());
        assertThat(view.masked()).isFalse();
    }

    @Test
    void showsTheOthersInitials() {
        // When
        PersonView view = PersonView.of(PERSON, false);

        // Then
        assertThat(view.personId()).isEqualTo(PERSON.personId());
        assertThat(view.givenName()).isEqualTo("É***");
        assertThat(view.familyName()).isEqualTo("V***");
        assertThat(view.ssin()).isEqualTo("**.**.**-***.**");
        assertThat(view.masked()).isTrue();
    }
}
