package be.huurwerk.servicekit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.testsupport.ArchitectureRules;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** The gate that every service's architecture test holds before its resources. */
class AuditMarksTest {
    record Household(UUID householdId, Optional<List<Member>> members) {}

    record Member(UUID memberId, @Personal boolean disabled) {}

    record Street(String name) {}

    static class Unmarked {
        @PermissionsAllowed("tenancy:read")
        Page<Household> pageOfWhatHoldsSomethingPersonal() {
            return null;
        }

        @PermissionsAllowed({"tenancy:read", "operations:write"})
        RestResponse<Member> forReaders() {
            return null;
        }

        @PermissionsAllowed("tenancy:read")
        @APIResponseSchema(Member.class)
        Response onlyDescribed() {
            return null;
        }

        @PermissionsAllowed("tenancy:read")
        Page<Street> nothingPersonal() {
            return null;
        }

        @PermissionsAllowed("tenancy:write")
        Street change() {
            return null;
        }
    }

    static class Marked {
        @PersonalData
        @PermissionsAllowed("tenancy:read")
        Page<Household> read() {
            return null;
        }

        @Audited
        @PermissionsAllowed("tenancy:write")
        Member change() {
            return null;
        }

        @Idempotent
        @PermissionsAllowed({"tenancy:write", "operations:write"})
        Member create() {
            return null;
        }
    }

    @Test
    void findsTheReadsThatLeaveNoTrace() {
        assertThat(violations(ArchitectureRules.readsOfPersonalDataAreAudited(), Unmarked.class))
                .hasSize(3)
                .anyMatch(found -> found.contains("pageOfWhatHoldsSomethingPersonal"))
                .anyMatch(found -> found.contains("forReaders"))
                .anyMatch(found -> found.contains("onlyDescribed"));
    }

    @Test
    void findsTheChangesThatLeaveNoTrace() {
        assertThat(violations(ArchitectureRules.changesAreAudited(), Unmarked.class))
                .hasSize(1)
                .allMatch(found -> found.contains("change"));
    }

    @Test
    void findsNothingInWhatIsMarked() {
        assertThat(violations(ArchitectureRules.readsOfPersonalDataAreAudited(), Marked.class))
                .isEmpty();
        assertThat(violations(ArchitectureRules.changesAreAudited(), Marked.class))
                .isEmpty();
    }

    @Test
    void auditsTheKitsOwnOperations() {
        // Given
        JavaClasses kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("be.huurwerk.servicekit");

        // Then
        ArchitectureRules.changesAreAudited().check(kit);
        ArchitectureRules.readsOfPersonalDataAreAudited().allowEmptyShould(true).check(kit);
    }

    private static List<String> violations(ArchRule rule, Class<?> sample) {
        return rule.evaluate(new ClassFileImporter().importClasses(sample))
                .getFailureReport()
                .getDetails();
    }
}
