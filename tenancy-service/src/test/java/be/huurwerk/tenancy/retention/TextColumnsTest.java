package be.huurwerk.tenancy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.TextColumns;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@ServiceTest
class TextColumnsTest {

    @Inject
    DataSource dataSource;

    @Test
    void sayOfEachWhatErasureDoesToIt() throws SQLException {
        TextColumns.listed().assertComplete(dataSource);
    }

    @Test
    void areEmptiedByTheErasureWhereTheySaySo() {
        List<Erasure> erasures = Stream.of(Erasure.ofTenancy(), Erasure.ofPerson())
                .flatMap(List::stream)
                .toList();
        assertThat(TextColumns.listed().erased())
                .filteredOn(column -> !column.startsWith("person.") && !column.startsWith("document_content."))
                .allSatisfy(column -> assertThat(erasures).anyMatch(erasure -> empties(erasure, column)));
    }

    private static boolean empties(Erasure erasure, String column) {
        String[] parts = column.split("\\.");
        return erasure.table().equals(parts[0])
                && (erasure.change().isEmpty() || erasure.change().contains(parts[1] + " = "));
    }
}
