package org.onehall.bench.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate of a vacancy's size. */
@Topic("bench.post")
@Document("posts")
final class Post extends Aggregate {
    private final String title;
    private final String division;
    private final BigDecimal wageFrom;
    private final BigDecimal wageTo;
    private final List<String> skills;
    private final LocalDate publishedOn;
    private int openings;

    @PersistenceCreator
    Post(
            String key,
            String title,
            String division,
            BigDecimal wageFrom,
            BigDecimal wageTo,
            List<String> skills,
            LocalDate publishedOn,
            int openings) {
        super(key);
        this.title = title;
        this.division = division;
        this.wageFrom = wageFrom;
        this.wageTo = wageTo;
        this.skills = skills;
        this.publishedOn = publishedOn;
        this.openings = openings;
    }

    static Post publish(String key) {
        Post post = new Post(
                key,
                "缝纫工 sewing-machine operator",
                "330104001002",
                new BigDecimal("4200.00"),
                new BigDecimal("5600.00"),
                List.of("缝纫", "裁剪"),
                LocalDate.of(2026, 3, 1),
                12);
        post.record(post.published());
        return post;
    }

    void change() {
        openings--;
        record(published());
    }

    Published published() {
        return new Published(key(), title, division, wageFrom, wageTo, skills, publishedOn, openings);
    }

    @EventType("bench.post-published.v1")
    record Published(
            String postId,
            String title,
            String division,
            BigDecimal wageFrom,
            BigDecimal wageTo,
            List<String> skills,
            LocalDate publishedOn,
            int openings)
            implements DomainEvent {}
}
