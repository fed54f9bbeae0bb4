/** The words of messages: approved templates, signature, segments. */
@NullMarked
@NamedInterface("text")
package org.onehall.notification.message.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
