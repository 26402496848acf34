/** Floor 1: env files (".env" as Compose and the dotenv libraries read it) into positioned entries. */
package dev.plimsoll.syntax.env;
