-- A small original's bytes; null: it is the file originals/ab/cdef….
ALTER TABLE original ADD COLUMN bytes BLOB CHECK (bytes IS NULL OR length(bytes) = size);
