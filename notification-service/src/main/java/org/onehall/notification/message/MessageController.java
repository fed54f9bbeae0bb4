package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.privacy.Masks;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of messages, for administrators. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final Letters letters;

    MessageController(MongoOperations mongo, AggregateStore store, Letters letters) {
        this.mongo = mongo;
        this.store = store;
        this.letters = letters;
    }

    private record Place(String after) {}

    /** In the order of their keys, which says nothing about time. */
    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    PageOf<MessageView> list(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Criteria wanted = new Criteria();
        if (state != null) {
            wanted = wanted.and("state").is(state);
        }
        if (cursor != null) {
            wanted = wanted.and("_id").gt(Cursor.decode(cursor, Place.class).after());
        }
        List<Message> found =
                mongo.find(Query.query(wanted).with(Sort.by("_id")).limit(limit + 1), Message.class);
        List<Message> page = found.size() > limit ? found.subList(0, limit) : found;
        String next =
                found.size() > limit ? Cursor.encode(new Place(page.getLast().key())) : null;
        Long total =
                state == null ? null : mongo.count(Query.query(where("state").is(state)), Message.class);
        return new PageOf<>(page.stream().map(this::view).toList(), next, total);
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    MessageView one(@PathVariable @Size(max = 64) String id) {
        return store.find(Message.class, id)
                .map(this::view)
                .orElseThrow(() -> ProblemException.notFound("message-unknown"));
    }

    private MessageView view(Message message) {
        try {
            return MessageView.of(message, Masks.phone(letters.phone(message)));
        } catch (ErasedException e) {
            return MessageView.of(message, null);
        }
    }
}
