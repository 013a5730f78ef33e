package be.huurwerk.servicekit.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "note")
class NoteEntity {
    @Id
    @Column(name = "note_id")
    UUID noteId;

    String words;
}
