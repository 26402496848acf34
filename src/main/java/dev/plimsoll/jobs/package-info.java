/** Floor 7: the durable queue and the schedule. */
package dev.plimsoll.jobs;
