package be.huurwerk.deposit.subjectexport;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.subjectexport.PersonalTables;
import be.huurwerk.servicekit.subjectexport.SubjectExport;
import be.huurwerk.testsupport.DatabaseTables;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class SubjectExportTablesTest {

    @Inject
    DataSource dataSource;

    @Inject
    SubjectExport export;

    @Test
    void everyTableIsGivenOrNamedWithTheReason() throws SQLException {
        // Given
        PersonalTables tables = PersonalTables.listed();

        // Then
        Set<String> listed = new TreeSet<>(tables.given());
        listed.addAll(tables.reasons().keySet());
        assertThat(listed)
                .as("subject-export.yaml: list a new table where its rows are found, or under notGiven with the reason")
                .isEqualTo(DatabaseTables.in(dataSource));
        assertThat(tables.given()).doesNotContainAnyElementsOf(tables.reasons().keySet());
        assertThat(DatabaseTables.columns(dataSource)).containsAll(tables.leftOut());
    }

    @Test
    void hasNothingOfSomebodyWhoIsNotKnown() {
        assertThat(export.of(Ids.next()).parts()).isEmpty();
    }
}
