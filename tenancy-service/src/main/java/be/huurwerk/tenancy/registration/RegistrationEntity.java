package be.huurwerk.tenancy.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "lease_registration")
class RegistrationEntity {

    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "progress")
    RegistrationProgress progress;

    @ElementCollection
    @CollectionTable(name = "lease_registration_step", joinColumns = @JoinColumn(name = "tenancy_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<StepEmbeddable> steps = new ArrayList<>();

    @Version
    long version;

    Registration toRegistration() {
        return new Registration(
                tenancyId,
                dueOn,
                progress,
                steps.stream().map(StepEmbeddable::toStep).toList(),
                version);
    }
}
