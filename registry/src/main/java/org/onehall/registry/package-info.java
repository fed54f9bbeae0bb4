/** Where the services find each other: a Eureka server, alone or with peers. */
@NullMarked
package org.onehall.registry;

import org.jspecify.annotations.NullMarked;
