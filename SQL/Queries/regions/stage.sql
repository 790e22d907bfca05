-- Takes in a division list as it is: csv with the header code,name,level,parent_code, UTF-8 without
-- byte order mark. Line n of region_import is line n + 1 of the file.
copy region_import (code, name, level, parent_code) from stdin with (format csv, header match);
