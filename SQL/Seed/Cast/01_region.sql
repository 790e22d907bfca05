-- The cast's places, with fixed codes, for the demonstration and the tests. Real down to the county
-- (they may be loaded already); the demonstration township 云溪镇 and its neighbour 石桥镇 do not
-- exist and are marked local, like every village here.
insert into region (region_code, name) values
    ('43', '湖南省'),
    ('4310', '郴州市'),
    ('431002', '北湖区'),
    ('431002101', '华塘镇'),
    ('431003', '苏仙区')
on conflict (region_code) do nothing;

insert into region (region_code, name, is_local, is_pseudo) values
    ('431003190', '云溪镇', true, false),
    ('431003190001', '老街社区', true, false),
    ('431003190002', '河东社区', true, false),
    ('431003190003', '新城社区', true, false),
    ('431003190004', '车站社区', true, false),
    ('431003190201', '竹溪村', true, false),
    ('431003190202', '南坪村', true, false),
    ('431003190203', '大塘村', true, false),
    ('431003190204', '石桥村', true, false),
    ('431003190205', '枫树村', true, false),
    ('431003190206', '双井村', true, false),
    ('431003190207', '白沙村', true, false),
    ('431003190208', '长冲村', true, false),
    ('431003190209', '樟木村', true, false),
    ('431003190210', '柳塘村', true, false),
    ('431003190990', '云溪矿业有限公司', true, true),
    ('431003190201001', '竹溪村第一组', true, false),
    ('431003191', '石桥镇', true, false),
    ('431003191201', '桥头村', true, false),
    ('431003191202', '河口村', true, false),
    ('431002101201', '塘下村', true, false)
on conflict (region_code) do nothing;
